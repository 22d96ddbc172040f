package io.ringflow.pipeline;

/** Identifies an opportunity in the database; people read its number. */
public record OpportunityId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
