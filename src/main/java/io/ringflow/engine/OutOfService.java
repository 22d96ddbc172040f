package io.ringflow.engine;

import jakarta.ws.rs.ServiceUnavailableException;

/**
 * The process engine lost its database. It is an exception of the web, as {@link RefusedByRule} is, so that the engine's REST
 * and web applications answer that they cannot serve now, not that something is wrong with the request or with Ringflow.
 */
class OutOfService extends ServiceUnavailableException {

    OutOfService(RuntimeException cause) {
        super(
                "The database cannot be reached at the moment. Try again in a moment, and look first how things stand: what"
                        + " was under way may or may not have been kept.",
                (Long) null,
                cause);
    }
}
