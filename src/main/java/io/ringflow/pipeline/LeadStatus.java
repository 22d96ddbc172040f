package io.ringflow.pipeline;

/** What has become of a lead; it is decided once. */
public enum LeadStatus {
    OPEN,
    QUALIFIED,
    DUPLICATE,
    DISQUALIFIED;

    public boolean canBecome(LeadStatus next) {
        return this == OPEN && next != OPEN;
    }
}
