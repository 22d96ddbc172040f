package io.ringflow.delivery;

/** What became of money that came in or went out. */
public enum ReceiptStatus {
    /** All of it is accounted for. */
    MATCHED,
    /** A person has to say what it, or the rest of it, is for. */
    OPEN,
    /** Somebody agreed to keep the rest as a credit of the customer. */
    KEPT,
    /** Somebody said that the rest goes back to the customer. */
    GOES_BACK
}
