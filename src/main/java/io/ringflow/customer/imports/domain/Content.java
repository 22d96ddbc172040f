package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.reading.Hint;
import io.ringflow.customer.imports.reading.SourceFormat;
import java.util.List;
import java.util.Map;

/** What was found in a file when it was read. */
public record Content(
        SourceFormat format, List<Column> columns, List<List<String>> firstRows, List<Hint> hints, int chunks) {

    /**
     * A column and what it holds.
     *
     * @param filled how many cells are not empty
     * @param values the values with their counts, as long as they are few
     * @param complete whether {@code values} holds them all
     * @param numbers how many cells are a number, by style
     * @param openNumbers how many are a different number in each style
     * @param dates how many cells are a day, by style
     */
    public record Column(
            String name,
            int filled,
            Map<String, Integer> values,
            boolean complete,
            Map<NumberStyle, Integer> numbers,
            int openNumbers,
            Map<DateStyle, Integer> dates) {}

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
