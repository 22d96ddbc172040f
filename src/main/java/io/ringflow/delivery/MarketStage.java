package io.ringflow.delivery;

import java.util.Set;

/** What a signed contract waits for, one after the other (项目市场管理阶段). */
public enum MarketStage {
    /** First payment received (第一笔经费到位). */
    M1,
    /** Integration test passed or stage payment received, whichever is first (整机联试合格或阶段经费到位). */
    M2,
    /** Quality acceptance passed and final invoice issued (通过质量验收并出具尾款发票). */
    M3,
    /** Final payment received (尾款到位). */
    M4;

    /** Whether what is known is enough for this stage: either of two for M2, both for M3. */
    public boolean isReachedWith(Set<EvidenceKind> known) {
        return switch (this) {
            case M1 -> known.contains(EvidenceKind.FIRST_PAYMENT);
            case M2 -> known.contains(EvidenceKind.TEST_PASSED) || known.contains(EvidenceKind.STAGE_PAYMENT);
            case M3 -> known.contains(EvidenceKind.ACCEPTANCE_PASSED) && known.contains(EvidenceKind.FINAL_INVOICE);
            case M4 -> known.contains(EvidenceKind.FINAL_PAYMENT);
        };
    }

    public boolean isLast() {
        return this == M4;
    }

    /** @throws IllegalStateException behind the last one */
    public MarketStage next() {
        if (isLast()) {
            throw new IllegalStateException("Nothing comes after " + this);
        }
        return values()[ordinal() + 1];
    }
}
