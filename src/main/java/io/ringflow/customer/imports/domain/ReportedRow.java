package io.ringflow.customer.imports.domain;

import java.util.List;

/**
 * A row that a person should look at.
 *
 * @param cells as they stand in the file
 * @param sentence why it was refused or is pointed out; empty for a corrected one
 * @param changes the confirmed corrections that were applied
 */
public record ReportedRow(long line, Result result, List<String> cells, String sentence, List<Change> changes) {

    public enum Result {
        REFUSED,
        CORRECTED,
        POINTED_OUT
    }

    /** A value read as another. */
    public record Change(String field, String from, String to) {}
}
