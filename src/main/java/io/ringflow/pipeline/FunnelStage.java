package io.ringflow.pipeline;

import java.util.Optional;

/** The four stages of the sales funnel (销售漏斗): discovered, valued by the user, project opened, basically settled. */
public enum FunnelStage {
    S1,
    S2,
    S3,
    S4;

    /** The stage that a deal advances to; none after S4, where a contract follows. */
    public Optional<FunnelStage> next() {
        return this == S4 ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
