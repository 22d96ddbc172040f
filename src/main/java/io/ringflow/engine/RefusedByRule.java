package io.ringflow.engine;

import io.ringflow.shared.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Refusal} on its way out of the process engine. REST and the web apps answer it with status 400 and its sentence,
 * instead of an internal error.
 */
public class RefusedByRule extends BadUserRequestException {

    RefusedByRule(Refusal refusal) {
        super(refusal.getMessage(), refusal);
    }

    /** The refusal behind a failure, if a refusal it was. */
    public static Optional<Refusal> find(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
