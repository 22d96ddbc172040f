package io.ringflow.customer.imports;

/**
 * What became of a row.
 *
 * @param sentence why it was refused, or what a person should know although it was taken; empty otherwise
 */
public record RowResult(Kind kind, String sentence) {

    public enum Kind {
        /** A new record. */
        CREATED,
        /** A known record, changed. */
        UPDATED,
        /** A known record that already says so. */
        UNCHANGED,
        REFUSED,
        /** Names a record that may come later in the same file; it is offered again after the last row. */
        WAITS
    }

    public static RowResult created() {
        return new RowResult(Kind.CREATED, "");
    }

    public static RowResult updated() {
        return new RowResult(Kind.UPDATED, "");
    }

    public static RowResult unchanged() {
        return new RowResult(Kind.UNCHANGED, "");
    }

    public static RowResult refused(String sentence) {
        return new RowResult(Kind.REFUSED, sentence);
    }

    public static RowResult waits() {
        return new RowResult(Kind.WAITS, "");
    }

    /** The same, with a sentence for whoever reads the report. */
    RowResult with(String remark) {
        return new RowResult(kind, remark);
    }

    public boolean taken() {
        return kind == Kind.CREATED || kind == Kind.UPDATED || kind == Kind.UNCHANGED;
    }
}
