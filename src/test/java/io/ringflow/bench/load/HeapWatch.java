package io.ringflow.bench.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Collects all garbage every ten seconds and notes what the heap still holds. */
final class HeapWatch implements AutoCloseable {

    private static final int SECONDS = 10;

    private final List<Long> megabytes = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    HeapWatch() {
        look();
        clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        System.gc();
        megabytes.add(leftByTheLastCollection() >> 20);
    }

    /** What is used now would hold what was made since, when others took this thread's turn. */
    private static long leftByTheLastCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** Of those noted after the first, when nothing had begun. */
    long lowest() {
        return Collections.min(noted());
    }

    long highest() {
        return Collections.max(noted());
    }

    int looks() {
        return noted().size();
    }

    private List<Long> noted() {
        List<Long> all = List.copyOf(megabytes);
        return all.size() > 1 ? all.subList(1, all.size()) : all;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
