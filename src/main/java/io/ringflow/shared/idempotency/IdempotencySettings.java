package io.ringflow.shared.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long repeated requests are recognised.
 *
 * @param kept how long the answer to a key is kept
 * @param patience how long a repetition waits for the first that is still at work
 */
@ConfigurationProperties("ringflow.idempotency")
record IdempotencySettings(
        @DefaultValue("7d") Duration kept,
        @DefaultValue("5s") Duration patience) {}
