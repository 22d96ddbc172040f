package io.ringflow.nodes.inside;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of a machine whose time is wrong, for Ringflow and its process engine alike. */
final class ShiftedClock extends Clock {

    private final Clock real;
    private volatile Duration shift;

    ShiftedClock(Clock real) {
        this.real = real;
        this.shift = Duration.ZERO;
    }

    void shift(Duration by) {
        shift = by;
        ClockUtil.offset(by.toMillis());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
