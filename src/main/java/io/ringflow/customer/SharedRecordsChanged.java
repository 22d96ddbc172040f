package io.ringflow.customer;

import java.util.List;

/**
 * Something that is Ringflow's own changed in some records, or they were entered here; told in the transaction that does so. What
 * another system said is not told back.
 */
public record SharedRecordsChanged(SharedRecord.Kind kind, List<Changed> records) {

    /**
     * One of them.
     *
     * @param subject a customer's number, a product's code
     */
    public record Changed(long id, String subject) {}
}
