package io.ringflow.shared.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the figures about the whole company are read.
 *
 * @param every how old they may get while somebody asks for them
 * @param longest after which the database stops reading them
 */
@ConfigurationProperties("ringflow.metrics")
public record MetricsSettings(
        @DefaultValue("20s") Duration every,
        @DefaultValue("5s") Duration longest) {}
