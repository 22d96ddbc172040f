package io.ringflow.engine;

import io.ringflow.shared.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers which refusal came out of the process engine last, while the thread answers a request to Camunda's REST. */
final class RefusalsInRequests {

    private static final ThreadLocal<@Nullable Optional<Refusal>> LATEST = new ThreadLocal<>();

    private RefusalsInRequests() {}

    static void begin() {
        LATEST.set(Optional.empty());
    }

    static void note(Refusal refusal) {
        if (LATEST.get() != null) {
            LATEST.set(Optional.of(refusal));
        }
    }

    static Optional<Refusal> latest() {
        Optional<Refusal> latest = LATEST.get();
        return latest == null ? Optional.empty() : latest;
    }

    static void end() {
        LATEST.remove();
    }
}
