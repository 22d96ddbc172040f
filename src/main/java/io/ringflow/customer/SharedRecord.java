package io.ringflow.customer;

import java.time.Instant;
import java.util.Map;

/**
 * A customer or product as another system that keeps it, too, is told of it.
 *
 * @param subject a customer's number, a product's code
 * @param version grows with each change
 * @param fields by the names that events use: what tells the record apart, and what is Ringflow's own
 */
public record SharedRecord(Kind kind, String subject, int version, Instant changedAt, Map<String, Object> fields) {

    /** What is kept in both systems. */
    public enum Kind {
        CUSTOMER,
        PRODUCT
    }
}
