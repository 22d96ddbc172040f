package io.ringflow.delivery;

import io.ringflow.customer.CustomerId;

/** The last payment of a project came in; published inside the transaction that closes it. */
public record ProjectClosed(String number, CustomerId customer, String customerName, String seller) {}
