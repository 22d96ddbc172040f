package io.ringflow.delivery;

import java.util.Arrays;
import java.util.Optional;

/** A fact that a market stage needs before it is reached. */
public enum EvidenceKind {
    FIRST_PAYMENT(MarketStage.M1),
    TEST_PASSED(MarketStage.M2),
    STAGE_PAYMENT(MarketStage.M2),
    ACCEPTANCE_PASSED(MarketStage.M3),
    FINAL_INVOICE(MarketStage.M3),
    FINAL_PAYMENT(MarketStage.M4);

    private final MarketStage stage;

    EvidenceKind(MarketStage stage) {
        this.stage = stage;
    }

    /** The one of that name; a redrawn model may wait for something that is none of them. */
    public static Optional<EvidenceKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    public MarketStage stage() {
        return stage;
    }
}
