package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.RowResult;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of a row and notes the rows that a person should look at. */
final class RowReport {

    private RowReport() {}

    static Tally refused(ReadRow row, String sentence, List<ReportedRow> report) {
        report.add(row.reported(ReportedRow.Result.REFUSED, sentence));
        return new Tally(1, 0, 0, 0, 0, 1, 0);
    }

    static Tally taken(ReadRow row, RowResult result, List<ReportedRow> report) {
        return foreseen(row, result.sentence(), report)
                .plus(new Tally(
                        0,
                        result.kind() == RowResult.Kind.CREATED ? 1 : 0,
                        result.kind() == RowResult.Kind.UPDATED ? 1 : 0,
                        result.kind() == RowResult.Kind.UNCHANGED ? 1 : 0,
                        0,
                        0,
                        0));
    }

    /** Will be taken, as far as can be said; whether as a new record is not known. */
    static Tally foreseen(ReadRow row, List<ReportedRow> report) {
        return foreseen(row, "", report);
    }

    private static Tally foreseen(ReadRow row, String remark, List<ReportedRow> report) {
        List<String> hints = new ArrayList<>(row.hints());
        if (!remark.isEmpty()) {
            hints.add(remark);
        }
        boolean corrected = !row.changes().isEmpty();
        boolean pointedOut = !corrected && !hints.isEmpty();
        if (corrected || pointedOut) {
            report.add(row.reported(
                    corrected ? ReportedRow.Result.CORRECTED : ReportedRow.Result.POINTED_OUT,
                    String.join(" ", hints)));
        }
        return new Tally(1, 0, 0, 0, corrected ? 1 : 0, 0, pointedOut ? 1 : 0);
    }
}
