package io.ringflow.customer.domain;

/** Who alone changes a field of a record that both systems keep. */
enum Owner {
    ERP,
    RINGFLOW
}
