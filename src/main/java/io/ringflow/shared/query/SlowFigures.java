package io.ringflow.shared.query;

import io.ringflow.shared.query.KnownFigures.Known;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Figures over a great many rows. One that took long to add up is shown again, on all nodes, for a hundred times as long, then
 * on while it is added up anew behind, so that adding up takes about a hundredth of the database's time. What is added up
 * quickly is always fresh. Whoever asks while the same is being added up gets that figure.
 */
@Component
public class SlowFigures {

    private static final Duration QUICK = Duration.ofMillis(50);
    private static final int KEPT = 100;
    private static final int SHOWN_WHILE_RENEWED = 4 * KEPT;

    private final Map<Record, CompletableFuture<Object>> underWay = new ConcurrentHashMap<>();
    private final KnownFigures figures;
    private final Executor executor;
    private final LongSupplier nanoTime;

    @Autowired
    SlowFigures(KnownFigures figures, @Qualifier("applicationTaskExecutor") Executor executor) {
        this(figures, executor, System::nanoTime);
    }

    SlowFigures(KnownFigures figures, Executor executor, LongSupplier nanoTime) {
        this.figures = figures;
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** @param question two that are equal, and so read the same, have the same answer */
    public <T> T answer(Record question, Class<T> type, Supplier<T> addUp) {
        Optional<Known<T>> known =
                figures.find(question, type).filter(found -> !found.isOlderThan(SHOWN_WHILE_RENEWED));
        if (known.isEmpty()) {
            return type.cast(addUpOnce(question, addUp));
        }
        if (known.get().isOlderThan(KEPT) && !underWay.containsKey(question)) {
            executor.execute(() -> addUpOnce(question, addUp));
        }
        return known.get().figure();
    }

    private Object addUpOnce(Record question, Supplier<?> addUp) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> others = underWay.putIfAbsent(question, mine);
        return others == null ? addUp(question, addUp, mine) : waitFor(others);
    }

    private Object addUp(Record question, Supplier<?> addUp, CompletableFuture<Object> answer) {
        long started = nanoTime.getAsLong();
        answer.completeAsync(addUp::get, Runnable::run);
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - started);
        if (answer.isCompletedExceptionally() || took.compareTo(QUICK) < 0) {
            underWay.remove(question);
        } else {
            executor.execute(() -> keep(question, answer.join(), took));
        }
        return waitFor(answer);
    }

    /** Not by whoever asked, whose transaction only reads. Until it is kept, others get it from the one under way. */
    private void keep(Record question, Object figure, Duration took) {
        try {
            figures.keep(question, figure, took, SHOWN_WHILE_RENEWED);
        } finally {
            underWay.remove(question);
        }
    }

    private static Object waitFor(CompletableFuture<Object> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }
}
