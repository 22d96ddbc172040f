package io.ringflow.identity.login;

import io.ringflow.shared.Digest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One of the counts that a wrong password adds to.
 *
 * @param key what is counted, as a digest
 * @param free how many failures cost no wait
 * @param longest wait for the next try
 */
record FailureCounter(String key, int free, Duration longest) {

    /** A person from one address, that address whoever it tries, and the person from anywhere. */
    static List<FailureCounter> of(String username, String address) {
        String network = network(address);
        return List.of(
                new FailureCounter(Digest.base64("both " + network + " " + username), 5, Duration.ofMinutes(5)),
                new FailureCounter(Digest.base64("from " + network), 30, Duration.ofMinutes(5)),
                new FailureCounter(Digest.base64("name " + username), 50, Duration.ofSeconds(20)));
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
