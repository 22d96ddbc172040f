package io.ringflow.customer;

/** Identifies a customer in the database; people read its number. */
public record CustomerId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
