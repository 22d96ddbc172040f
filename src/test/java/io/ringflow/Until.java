package io.ringflow;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for things to come true. */
public final class Until {

    private static final Duration STEP = Duration.ofMillis(250);

    private Until() {}

    /** @throws AssertionError with the sentence if it does not come true in time */
    public static void isTrue(String sentence, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + patience + " in vain until " + sentence);
            }
            pause(STEP);
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
