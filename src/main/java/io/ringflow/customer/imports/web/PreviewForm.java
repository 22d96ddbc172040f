package io.ringflow.customer.imports.web;

import io.ringflow.customer.imports.domain.Choices;
import io.ringflow.customer.imports.domain.DateStyle;
import io.ringflow.customer.imports.domain.NumberStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled in the preview.
 *
 * @param mapping the column for each field; {@code =} for the value in {@code constants}
 * @param constants by field, the value that all rows have
 * @param corrections the proposals, each with what the person decided
 */
record PreviewForm(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable NumberStyle numbers,
        @Nullable DateStyle dates,
        @Nullable Map<String, String> mapping,
        @Nullable Map<String, String> constants,
        @Nullable List<Correction> corrections) {

    private static final String CONSTANT = "=";

    /** One value that is not known. */
    record Correction(
            @Nullable String field,
            @Nullable String from,
            @Nullable String to,
            @Nullable Boolean confirmed) {

        boolean isToBeApplied() {
            return Boolean.TRUE.equals(confirmed) && field != null && from != null && to != null && !to.isBlank();
        }
    }

    Choices choices() {
        return new Choices(given(encoding), given(delimiter), numbers, dates, columns(), applied());
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new HashMap<>();
        Optional.ofNullable(mapping).orElse(Map.of()).forEach((field, column) -> {
            String value = Optional.ofNullable(constants)
                    .map(given -> given.get(field))
                    .orElse("")
                    .strip();
            columns.put(field, column.equals(CONSTANT) ? value.isEmpty() ? "" : CONSTANT + value : column);
        });
        return columns;
    }

    private Map<String, Map<String, String>> applied() {
        Map<String, Map<String, String>> applied = new LinkedHashMap<>();
        for (Correction correction : Optional.ofNullable(corrections).orElse(List.of())) {
            if (correction.isToBeApplied()) {
                applied.computeIfAbsent(String.valueOf(correction.field()), any -> new LinkedHashMap<>())
                        .put(
                                String.valueOf(correction.from()),
                                String.valueOf(correction.to()).strip());
            }
        }
        return applied;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
