package io.ringflow.delivery;

/** Whether money came in or went back. */
public enum ReceiptKind {
    PAYMENT,
    REFUND
}
