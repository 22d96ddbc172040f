package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.reading.SourceFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is understood at present, for a person to confirm or change.
 *
 * @param openNumbers and {@code openDates}: they can be read in two ways and a person has to say which
 * @param obstacles why it cannot run like this, as sentences
 * @param hints what to know about the file, as sentences
 * @param proposals values that a confirmed correction may mend
 */
public record Preview(
        SourceFormat format,
        List<String> columns,
        List<List<String>> firstRows,
        Map<String, String> mapping,
        Map<String, String> constants,
        NumberStyle numbers,
        DateStyle dates,
        boolean hasNumbers,
        boolean hasDates,
        boolean openNumbers,
        boolean openDates,
        Map<String, Map<String, String>> corrections,
        List<String> obstacles,
        List<String> hints,
        List<Proposal> proposals) {

    /**
     * A value that is not known, and what a person may have meant.
     *
     * @param column where it stands in the file
     * @param rows how many rows have it
     * @param proposed the known value most like it
     * @param confirmed what a person settled
     * @param binding whether rows with it are refused unless it is corrected
     */
    public record Proposal(
            String field,
            String label,
            String column,
            String value,
            int rows,
            Optional<String> proposed,
            Optional<String> confirmed,
            boolean binding) {}

    /** Whether a field is of that sort, so that the file's way of writing it matters. */
    static boolean has(ImportKind kind, Plan plan, ImportField.Type... types) {
        return kind.fields().stream()
                .anyMatch(field -> List.of(types).contains(field.type()) && plan.columnOf(field.name()) >= 0);
    }
}
