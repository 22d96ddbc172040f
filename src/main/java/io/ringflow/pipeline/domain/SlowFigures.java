package io.ringflow.pipeline.domain;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Figures over a great many rows. One that took long to add up is shown again for a hundred times as long, then once more while
 * it is added up anew, so that adding up never takes more than a hundredth of the database's time. What is added up quickly is
 * always fresh.
 */
@Component
class SlowFigures {

    private static final long QUICK = Duration.ofMillis(50).toNanos();
    private static final int KEPT = 100;
    private static final int SHOWN_WHILE_RENEWED = 4 * KEPT;
    private static final int AT_MOST = 500;

    private final Map<Object, Figure> figures = new ConcurrentHashMap<>();
    private final Executor executor;
    private final LongSupplier nanoTime;

    @Autowired
    SlowFigures(@Qualifier("applicationTaskExecutor") Executor executor) {
        this(executor, System::nanoTime);
    }

    SlowFigures(Executor executor, LongSupplier nanoTime) {
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** @param question two that are equal have the same answer */
    <T> T answer(Record question, Class<T> type, Supplier<T> addUp) {
        long now = nanoTime.getAsLong();
        Figure known = figures.get(question);
        if (known == null || known.isOlderAt(now, SHOWN_WHILE_RENEWED)) {
            return type.cast(renew(question, addUp).value());
        }
        if (known.isOlderAt(now, KEPT) && known.renewing().compareAndSet(false, true)) {
            executor.execute(() -> renew(question, addUp));
        }
        return type.cast(known.value());
    }

    private Figure renew(Object question, Supplier<?> addUp) {
        long started = nanoTime.getAsLong();
        Object value = addUp.get();
        long ended = nanoTime.getAsLong();
        Figure figure = new Figure(value, ended, ended - started, new AtomicBoolean());
        if (figure.took() < QUICK) {
            figures.remove(question);
            return figure;
        }
        if (figures.size() >= AT_MOST) {
            figures.clear();
        }
        figures.put(question, figure);
        return figure;
    }

    /**
     * An answer.
     *
     * @param at when it was ready
     * @param took nanoseconds
     */
    private record Figure(Object value, long at, long took, AtomicBoolean renewing) {

        boolean isOlderAt(long now, int times) {
            return now - at > times * took;
        }
    }
}
