package io.ringflow.delivery.erp;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves that a request was sent by somebody who knows a secret, and when: HMAC-SHA256 over time and body. */
public final class Signature {

    /** The header with the time of sending, in seconds since 1970. */
    public static final String TIMESTAMP = "Ringflow-Timestamp";

    /** The header with one or more signatures, separated by commas. */
    public static final String HEADER = "Ringflow-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1=";

    private Signature() {}

    /** As it stands in the header: {@code v1=} and 64 hexadecimal digits. */
    public static String of(String secret, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return VERSION + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
