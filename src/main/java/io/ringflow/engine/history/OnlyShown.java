package io.ringflow.engine.history;

/**
 * Values that are copied from the records into a task's form, and cleared away after it, are no news: whatever is done within
 * {@link #run} to variables stays out of the history. What a person then changes in the form is written down as ever.
 */
public final class OnlyShown {

    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    private OnlyShown() {}

    public static void run(Runnable work) {
        boolean outer = NOW.get();
        NOW.set(true);
        try {
            work.run();
        } finally {
            NOW.set(outer);
        }
    }

    static boolean isNow() {
        return NOW.get();
    }
}
