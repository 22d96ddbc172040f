package io.ringflow.delivery;

/** Identifies a project in the database; people read its number. */
public record ProjectId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
