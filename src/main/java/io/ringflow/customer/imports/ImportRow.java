package io.ringflow.customer.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a file as its kind sees it: values by field, corrected, of the field's type; empty cells are left out.
 *
 * @param line where it stands in the file, the first line being 1
 */
public record ImportRow(long line, Map<String, Object> values) {

    /** Empty if the cell was. */
    public String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    public Optional<String> optionalText(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    public Optional<BigDecimal> number(String field) {
        return values.get(field) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    public Optional<LocalDate> date(String field) {
        return values.get(field) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }
}
