package io.ringflow.delivery;

/** Nothing is to be collected of an instalment any more; published inside the transaction. */
public record ReceivableSettled(String number) {}
