package io.ringflow.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a house with a demonstration company: while that company's past is acted out, before the doors open, it shows
 * the time of the play; afterwards the time of day.
 */
public final class DemonstrationClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private volatile Duration back = Duration.ZERO;

    DemonstrationClock(Clock real) {
        this(real, real.getZone());
    }

    private DemonstrationClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException if the moment lies ahead */
    public void travelTo(Instant past) {
        Duration distance = Duration.between(past, real.instant());
        if (distance.isNegative()) {
            throw new IllegalArgumentException(past + " lies ahead");
        }
        back = distance;
    }

    public void comeHome() {
        back = Duration.ZERO;
    }

    /** The time of day, wherever the play is. */
    public Instant realTime() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        return real.instant().minus(back);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return real.withZone(other);
    }
}
