package io.ringflow.customer.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringflow.customer.imports.domain.DateStyle;
import io.ringflow.customer.imports.domain.ImportState;
import io.ringflow.customer.imports.domain.ImportView;
import io.ringflow.customer.imports.domain.NumberStyle;
import io.ringflow.customer.imports.domain.Preview;
import io.ringflow.customer.imports.domain.ReportedRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An import as programs see it. In a preview the counts say what would become of the rows. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportReport(
        long id,
        String kind,

        @Schema(
                description = "UPLOADED: waits to be read or checked; PREVIEWED: checked, nothing written; RUNNING;"
                        + " DONE; FAILED: see problem; CANCELLED")
        ImportState state,

        String file,
        String startedBy,
        Instant startedAt,
        Instant changedAt,

        @Schema(description = "rows below the header, blank ones left out; rows = taken + refused when it is done")
        int rows,

        @Schema(description = "rows whose result is settled")
        int done,

        @Schema(description = "rows that are in the records now, corrected ones included")
        int taken,

        @Schema(description = "of those taken, rows that a confirmed correction changed")
        int corrected,

        @Schema(description = "rows that were not taken; refused.csv has them with their reasons")
        int refused,

        @Schema(description = "of those taken, rows with something to look at")
        int pointedOut,

        @Schema(description = "of those taken, new records; 0 in a preview")
        int created,

        @Schema(description = "of those taken, known records that changed; 0 in a preview")
        int updated,

        @Schema(description = "of those taken, known records that said so already; 0 in a preview")
        int unchanged,

        @Schema(description = "why it stopped, or cannot start like this") @Nullable String problem,

        @Schema(description = "where the refused rows are, if there are any") @Nullable String refusedRows,

        @Nullable Understanding understanding,
        @Schema(description = "the first refused rows") List<RefusedRow> firstRefused) {

    /** How the file is understood at present. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Understanding(
            String type,
            @Nullable String encoding,
            @Nullable Boolean encodingGuessed,
            @Nullable String delimiter,
            NumberStyle numbers,
            DateStyle dates,
            List<String> columns,

            @Schema(description = "the column of each field; =value stands for the same value in all rows")
            Map<String, String> mapping,

            Map<String, Map<String, String>> corrections,
            List<String> hints,

            @Schema(description = "values that are not known; to apply one, send it back in corrections")
            List<Proposal> proposals) {}

    /** A value that is not known, and the known one that may be meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(
            String field,
            String column,
            String value,
            int rows,
            @Nullable String proposed,

            @Schema(description = "rows with it are refused unless it is corrected")
            boolean refusedUnlessCorrected) {}

    /** A refused row, its cells as they stand in the file. */
    record RefusedRow(long line, List<String> cells, String because) {}

    static ImportReport of(ImportView view, Optional<Preview> preview, List<ReportedRow> refused, String refusedRows) {
        return new ImportReport(
                view.id(),
                view.kind(),
                view.state(),
                view.fileName(),
                view.startedBy(),
                view.createdAt(),
                view.changedAt(),
                view.rows(),
                view.tally().done(),
                view.tally().taken(),
                view.tally().corrected(),
                view.tally().refused(),
                view.tally().pointedOut(),
                view.tally().created(),
                view.tally().updated(),
                view.tally().unchanged(),
                view.problem().orElse(null),
                view.tally().refused() > 0 ? refusedRows : null,
                preview.map(ImportReport::understanding).orElse(null),
                refused.stream()
                        .map(row -> new RefusedRow(row.line(), row.cells(), row.sentence()))
                        .toList());
    }

    private static Understanding understanding(Preview preview) {
        boolean text = !preview.format().encoding().isEmpty();
        Map<String, String> mapping = new LinkedHashMap<>(preview.mapping());
        preview.constants().forEach((field, value) -> mapping.put(field, "=" + value));
        return new Understanding(
                preview.format().type().name(),
                text ? preview.format().encoding() : null,
                text ? preview.format().encodingGuessed() : null,
                text ? preview.format().delimiter() : null,
                preview.numbers(),
                preview.dates(),
                preview.columns(),
                mapping,
                preview.corrections(),
                preview.hints(),
                preview.proposals().stream()
                        .map(proposal -> new Proposal(
                                proposal.field(),
                                proposal.column(),
                                proposal.value(),
                                proposal.rows(),
                                proposal.proposed().orElse(null),
                                proposal.binding()))
                        .toList());
    }
}
