package io.ringflow.shared;

import jakarta.ws.rs.ServiceUnavailableException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/**
 * Tells a failure of the database, or of the way to it, from a mistake of Ringflow: nobody did anything wrong, and the same
 * request may succeed in a moment. Whether a change was kept is unknown if the connection broke while it was being committed.
 */
public final class Outage {

    /** Connection lost, out of disk, memory or connections, stopped or in recovery, I/O error; see PostgreSQL's appendix A. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /**
     * Read-only (a standby), idle too long inside a transaction, got in each other's way (serialization, deadlock, lock not
     * available).
     */
    private static final Set<String> STATES = Set.of("25006", "25P03", "40001", "40P01", "55P03");

    /** What the pool says, and no more, of a connection that it gave up because it broke. */
    private static final String GIVEN_UP = "Connection is closed";

    private static final int DEEPEST = 30;

    private Outage() {}

    public static boolean isBehind(@Nullable Throwable failure) {
        return find(failure).isPresent();
    }

    /**
     * Does something that is done again in a moment anyway; an outage is told, everything else is thrown.
     *
     * @param told takes what was said of the outage
     */
    public static void sitOut(Runnable work, Consumer<String> told) {
        try {
            work.run();
        } catch (NestedRuntimeException | ServiceUnavailableException failure) {
            if (!isBehind(failure)) {
                throw failure;
            }
            told.accept(String.valueOf(failure.getMessage()));
        }
    }

    /** What the database or its driver said, if that is what went wrong. */
    public static Optional<SQLException> find(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException said && isOutage(said)) {
                return Optional.of(said);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isOutage(SQLException said) {
        if (said instanceof SQLTransientConnectionException || said instanceof SQLRecoverableException) {
            return true;
        }
        String state = said.getSQLState();
        if (state == null) {
            return GIVEN_UP.equals(said.getMessage());
        }
        return state.length() == 5 && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
