package io.ringflow.shared;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets nodes that start together prepare one after the other, however long each of them takes. */
@Component
public class Turns {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /**
     * Asks for the turn again and again, as no single answer of the database may take that long. The transaction of the caller,
     * which holds the turn until it ends, may then rest for longer than those of requests: what is computed between two
     * statements takes a busy machine its time.
     *
     * @param taken whether it is the caller's turn now
     */
    public void await(BooleanSupplier taken) {
        database.sql("set local idle_in_transaction_session_timeout = '5min'").update();
        while (!taken.getAsBoolean()) {
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another node prepares", interrupted);
        }
    }
}
