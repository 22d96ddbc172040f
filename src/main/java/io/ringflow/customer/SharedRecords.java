package io.ringflow.customer;

import java.util.Optional;

/** Customers and products as they stand now, for telling another system. */
public interface SharedRecords {

    Optional<SharedRecord> find(SharedRecord.Kind kind, long id);
}
