package io.ringflow.delivery;

/** An instalment is to be collected, for the first time or again after its money went back; published inside the transaction. */
public record ReceivableOpened(String number) {}
