package io.ringflow.customer.imports.domain;

/**
 * How many rows came to what.
 *
 * @param done rows whose result is settled
 * @param corrected of those taken, the ones that a confirmed correction changed
 * @param pointedOut of those taken, the ones that a person should look at
 */
public record Tally(int done, int created, int updated, int unchanged, int corrected, int refused, int pointedOut) {

    public static Tally none() {
        return new Tally(0, 0, 0, 0, 0, 0, 0);
    }

    /** New, changed and unchanged records together, corrected rows among them. */
    public int taken() {
        return done - refused;
    }

    Tally plus(Tally other) {
        return new Tally(
                done + other.done,
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                corrected + other.corrected,
                refused + other.refused,
                pointedOut + other.pointedOut);
    }
}
