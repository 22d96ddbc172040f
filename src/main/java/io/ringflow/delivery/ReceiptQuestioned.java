package io.ringflow.delivery;

/** A person has to say what a receipt is for; published inside the transaction that found it out. */
public record ReceiptQuestioned(String number) {}
