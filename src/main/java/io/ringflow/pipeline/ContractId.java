package io.ringflow.pipeline;

/** Identifies a contract in the database; people read its number. */
public record ContractId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
