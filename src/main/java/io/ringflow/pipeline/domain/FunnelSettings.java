package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.FunnelStage;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a company sets about its funnel.
 *
 * @param weights how likely a deal in each stage is won, 0 to 1; the forecast is weighted by it
 */
@ConfigurationProperties("ringflow.pipeline")
record FunnelSettings(@DefaultValue Map<FunnelStage, BigDecimal> weights) {

    private static final Map<FunnelStage, BigDecimal> USUAL = Map.of(
            FunnelStage.S1, new BigDecimal("0.10"),
            FunnelStage.S2, new BigDecimal("0.30"),
            FunnelStage.S3, new BigDecimal("0.60"),
            FunnelStage.S4, new BigDecimal("0.90"));

    BigDecimal weight(FunnelStage stage) {
        return weights.getOrDefault(stage, USUAL.getOrDefault(stage, BigDecimal.ONE));
    }
}
