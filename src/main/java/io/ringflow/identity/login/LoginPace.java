package io.ringflow.identity.login;

import io.ringflow.identity.domain.ExpiringMap;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down without letting a stranger lock anybody out for long: after some failures the next try has
 * to wait, twice as long each time. Counted for a person from one address, for an address whoever it tries, and, most
 * patiently, for a person from anywhere. Kept in memory on each node, and bounded.
 */
@Component
class LoginPace {

    private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(30);
    private static final int AT_MOST = 50_000;

    private record Failures(int count, Instant notBefore) {}

    private record Counter(String key, int free, Duration longest) {}

    private final Clock clock;
    private final ExpiringMap<String, Failures> failures;

    LoginPace(Clock clock) {
        this.clock = clock;
        this.failures = new ExpiringMap<>(clock, FORGIVEN_AFTER, AT_MOST);
    }

    /** How long the next try has to wait; zero or less if it need not. */
    Duration wait(String username, String address) {
        Instant now = clock.instant();
        return counters(username, address).stream()
                .map(counter -> failures.get(counter.key()))
                .flatMap(Optional::stream)
                .map(known -> Duration.between(now, known.notBefore()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    void failed(String username, String address) {
        Instant now = clock.instant();
        for (Counter counter : counters(username, address)) {
            failures.update(counter.key(), new Failures(0, now), known -> {
                int count = known.count() + 1;
                return new Failures(count, now.plus(pause(count - counter.free(), counter.longest())));
            });
        }
    }

    /** Clears what this person did from this address; the address as a whole is still under watch. */
    void succeeded(String username, String address) {
        failures.remove(counters(username, address).get(0).key());
    }

    private static Duration pause(int beyondFree, Duration longest) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(beyondFree, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    private static List<Counter> counters(String username, String address) {
        String network = network(address);
        return List.of(
                new Counter("both " + network + " " + username, 5, Duration.ofMinutes(5)),
                new Counter("from " + network, 30, Duration.ofMinutes(5)),
                new Counter("name " + username, 50, Duration.ofSeconds(20)));
    }

    /** Whoever has one IPv6 address has 2^64 of them. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
