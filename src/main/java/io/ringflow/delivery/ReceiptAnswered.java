package io.ringflow.delivery;

/** It is known now what a receipt is for; published inside the transaction that found it out. */
public record ReceiptAnswered(String number) {}
