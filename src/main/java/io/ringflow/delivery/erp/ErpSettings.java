package io.ringflow.delivery.erp;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the ERP reports its events.
 *
 * @param keys whoever signs with one of them is heard; several hold at once, so that a key can be replaced without a gap
 * @param window how far the time in a request may be from ours
 * @param largestBody of a request
 * @param longestBatch how many events a request may hold
 * @param patience how long an event waits for another before a person has to look at it
 */
@ConfigurationProperties("ringflow.erp")
public record ErpSettings(
        @DefaultValue List<Key> keys,
        @DefaultValue("5m") Duration window,
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("1000") int longestBatch,
        @DefaultValue("7d") Duration patience) {

    private static final int TOO_LONG_TO_GUESS = 32;

    /** A secret that a sender and Ringflow share; its name is what the log says. */
    public record Key(@Nullable String name, @Nullable String secret) {

        public Key {
            if (secret == null || secret.length() < TOO_LONG_TO_GUESS) {
                throw new IllegalArgumentException(
                        "The secret of %s in ringflow.erp.keys or ringflow.outbox.keys must have at least %d characters"
                                .formatted(name, TOO_LONG_TO_GUESS));
            }
        }

        /** Never tells the secret. */
        @Override
        public String toString() {
            return "key " + name;
        }
    }
}
