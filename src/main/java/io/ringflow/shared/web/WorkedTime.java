package io.ringflow.shared.web;

import java.time.Duration;
import java.time.Instant;

/** Measures working time, without nights, weekends and holidays; the module that knows the calendar answers. */
@FunctionalInterface
public interface WorkedTime {

    /** @return the working time from the one moment to the later other */
    Duration between(Instant from, Instant to);
}
