package io.ringflow.pipeline.process;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.pipeline.domain.QuotedLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A quotation's lines as a form's list shows and sends them. */
final class OfferLines {

    private OfferLines() {}

    static List<Map<String, Object>> of(List<QuotedLine> lines) {
        return lines.stream().map(OfferLines::shown).toList();
    }

    static List<QuotedLine> read(List<TaskFields.Row> rows) {
        return rows.stream()
                .filter(row -> !row.text("product").isEmpty())
                .map(row -> new QuotedLine(
                        row.text("product"),
                        row.number("quantity").orElse(BigDecimal.ONE),
                        row.number("price"),
                        row.number("discount").orElse(BigDecimal.ZERO)))
                .toList();
    }

    private static Map<String, Object> shown(QuotedLine line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("product", line.product());
        shown.put("quantity", line.quantity());
        line.price().ifPresent(price -> shown.put("price", price));
        shown.put("discount", line.discount());
        return shown;
    }
}
