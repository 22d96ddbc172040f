package io.ringflow.engine;

import io.ringflow.shared.Refusal;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Refusal} on its way out of the process engine. It is an exception of the web, not of the engine, because the
 * engine's REST interface turns its own into «Cannot complete task 4711: …» with status 500; this one reaches Tasklist and
 * programs with status 400 and its sentence as it is.
 */
public class RefusedByRule extends ClientErrorException {

    public RefusedByRule(Refusal refusal) {
        super(refusal.getMessage(), Status.BAD_REQUEST, refusal);
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
