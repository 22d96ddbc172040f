package io.ringflow.delivery.outbox;

import io.ringflow.delivery.erp.ErpSettings.Key;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where changes go out to, and how patiently.
 *
 * @param url of the receiver; without one nothing goes out, and nothing is written down
 * @param keys with each of which every request is signed, so that a key can be replaced without a gap
 * @param plainHttp whether the receiver may be asked without TLS
 * @param source by which the receiver knows this Ringflow
 * @param connectTimeout until the receiver is there
 * @param answerTimeout until it has answered
 * @param atOnce how many requests a node has under way
 * @param tries after which a message is dead
 * @param longestPause between two tries; the first is ten seconds, and each further one twice as long
 * @param kept how long what was delivered can be looked at
 */
@ConfigurationProperties("ringflow.outbox")
public record OutboxSettings(
        @DefaultValue("") String url,
        @DefaultValue List<Key> keys,
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue("/ringflow") String source,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration answerTimeout,
        @DefaultValue("4") int atOnce,
        @DefaultValue("20") int tries,
        @DefaultValue("6h") Duration longestPause,
        @DefaultValue("90d") Duration kept) {

    public OutboxSettings {
        if (!url.isBlank()) {
            ReceiverAddress.check(url, plainHttp);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException(
                        "ringflow.outbox.url needs a key to sign with in ringflow.outbox.keys");
            }
        }
        if (atOnce < 1 || tries < 1) {
            throw new IllegalArgumentException("ringflow.outbox.at-once and ringflow.outbox.tries must be 1 or more");
        }
    }

    /** Whether there is somebody to tell. */
    public boolean isOn() {
        return !url.isBlank();
    }

    URI receiver() {
        return URI.create(url.strip());
    }

    /** Longer than any try takes: whoever has a message for longer is taken for lost. */
    Duration lease() {
        return connectTimeout.plus(answerTimeout).multipliedBy(2).plusSeconds(30);
    }
}
