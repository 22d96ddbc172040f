package io.ringflow.delivery.outbox;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: each time twice as long, never quite the same, and never shorter than was asked for. */
final class Pauses {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration SHORTEST_OF_RECEIVER = Duration.ofSeconds(2);
    private static final Duration LONGEST_OF_RECEIVER = Duration.ofMinutes(5);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);
    private static final double SPREAD = 0.2;

    private final Duration longest;
    private final RandomGenerator chance;

    Pauses(Duration longest, RandomGenerator chance) {
        this.longest = longest;
        this.chance = chance;
    }

    /** @param tries how often a message was tried, 1 or more */
    Duration ofMessage(int tries, Optional<Duration> askedFor) {
        return pause(SHORTEST, longest, tries, askedFor);
    }

    /** @param failures how often in a row the receiver was away, 1 or more */
    Duration ofReceiver(int failures, Optional<Duration> askedFor) {
        return pause(SHORTEST_OF_RECEIVER, LONGEST_OF_RECEIVER, failures, askedFor);
    }

    private Duration pause(Duration first, Duration most, int times, Optional<Duration> askedFor) {
        Duration pause = first;
        for (int step = 1; step < times && pause.compareTo(most) < 0; step++) {
            pause = pause.multipliedBy(2);
        }
        Duration spread = shorter(pause, most);
        long millis = Math.round(spread.toMillis() * (1 + SPREAD * (2 * chance.nextDouble() - 1)));
        Duration asked = shorter(askedFor.orElse(Duration.ZERO), LONGEST_ASKED_FOR);
        return Duration.ofMillis(Math.max(millis, asked.toMillis()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
