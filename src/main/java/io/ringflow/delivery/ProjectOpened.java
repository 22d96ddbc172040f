package io.ringflow.delivery;

import io.ringflow.customer.CustomerId;

/** A signed contract became a project; published inside the transaction of the signature. */
public record ProjectOpened(String number, String contractNumber, CustomerId customer) {}
