package io.ringflow.customer;

/** How freely a customer may be given credit, from {@code A} (best) to {@code D}. */
public enum CreditClass {
    A,
    B,
    C,
    D
}
