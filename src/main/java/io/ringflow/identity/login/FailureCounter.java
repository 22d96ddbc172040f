package io.ringflow.identity.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
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
                new FailureCounter(digest("both " + network + " " + username), 5, Duration.ofMinutes(5)),
                new FailureCounter(digest("from " + network), 30, Duration.ofMinutes(5)),
                new FailureCounter(digest("name " + username), 50, Duration.ofSeconds(20)));
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

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
