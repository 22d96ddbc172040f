package io.ringflow.delivery.erp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears nobody but those who sign with one of the keys, and nothing that was signed long ago. */
@Component
public class Signatures {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final int MOST = 10;

    private final ErpSettings settings;
    private final Clock clock;

    Signatures(ErpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * To be asked before the body is read.
     *
     * @throws SignatureRefused if the time is missing, too old, or in the future
     */
    public void checkTime(@Nullable String timestamp) {
        if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
            throw new SignatureRefused("delivery.erp.refused.timestamp", Signature.TIMESTAMP);
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                .abs();
        if (apart.compareTo(settings.window()) > 0) {
            throw new SignatureRefused(
                    "delivery.erp.refused.window", settings.window().toSeconds());
        }
    }

    /** @throws SignatureRefused if the time does not hold, or none of the signatures fits any key */
    public void check(@Nullable String timestamp, @Nullable String signatures, byte[] body) {
        checkTime(timestamp);
        List<byte[]> given = Arrays.stream(signatures == null ? new String[0] : signatures.split(",", MOST + 1))
                .limit(MOST)
                .map(signature -> signature.strip().getBytes(StandardCharsets.UTF_8))
                .toList();
        long seconds = timestamp == null ? 0 : Long.parseLong(timestamp);
        boolean fits = false;
        for (ErpSettings.Key key : settings.keys()) {
            byte[] right = Signature.of(key.secret(), seconds, body).getBytes(StandardCharsets.UTF_8);
            for (byte[] signature : given) {
                fits |= MessageDigest.isEqual(right, signature);
            }
        }
        if (!fits) {
            throw new SignatureRefused("delivery.erp.refused.signature", Signature.HEADER);
        }
    }
}
