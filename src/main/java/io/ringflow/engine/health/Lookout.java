package io.ringflow.engine.health;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks at the database every few seconds on a thread of its own and remembers what it saw, so that whoever asks is answered at
 * once, however the database is, and cannot burden it by asking often.
 */
@Component
class Lookout implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(3);
    static final Duration TOO_OLD = Duration.ofSeconds(10);

    private final OwnConnection connection;
    private final OwnConnection.Question<Map<String, String>> look;
    private volatile Sight sight = new Sight(Map.of("database", "Not looked at yet"), System.nanoTime());
    private volatile @Nullable ScheduledExecutorService thread;

    Lookout(OwnConnection connection, OwnConnection.Question<Map<String, String>> look) {
        this.connection = connection;
        this.look = look;
    }

    private record Sight(Map<String, String> found, long at) {

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - at);
        }
    }

    /** @return what is wrong, or {@link DatabaseLook#WELL}, for each thing looked at */
    Map<String, String> found() {
        Sight latest = sight;
        return latest.age().compareTo(TOO_OLD) > 0
                ? Map.of(
                        "database",
                        "No answer for %d seconds".formatted(latest.age().toSeconds()))
                : latest.found();
    }

    void look() {
        Map<String, String> found;
        try {
            found = connection.ask(look);
        } catch (SQLException failure) {
            found = Map.of(
                    "database",
                    Optional.ofNullable(failure.getMessage())
                            .orElse(failure.getClass().getSimpleName()));
        }
        sight = new Sight(found, System.nanoTime());
    }

    @Override
    public void start() {
        look();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "readiness");
            daemon.setDaemon(true);
            return daemon;
        });
        started.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdownNow();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
