package io.ringflow.delivery;

/** Where an instalment stands on its way to being paid. */
public enum ReceivableStatus {
    OPEN,
    /** The customer says that it is not owed; nobody duns until that is settled. */
    DISPUTED,
    SETTLED,
    /** Settled, but a part of it was given up. */
    WRITTEN_OFF;

    public boolean open() {
        return this == OPEN || this == DISPUTED;
    }
}
