package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.ImportRow;
import io.ringflow.customer.imports.KnownValues;
import io.ringflow.customer.imports.reading.Cell;
import io.ringflow.customer.imports.reading.SourceRow;
import io.ringflow.shared.export.TableExport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Turns cells into values: applies what a person confirmed, and says what is missing, malformed or unknown. What needs a
 * look into the records is asked once for all rows of a batch.
 */
@Component
class RowReader {

    private static final String NUL_SIGN = "\u2400";

    private final Words words;

    RowReader(Words words) {
        this.words = words;
    }

    /** @param missing by field: values that no row of the same file names, so that waiting for one is in vain */
    List<ReadRow> read(ImportKind kind, Plan plan, List<SourceRow> rows, Map<String, ? extends Set<String>> missing) {
        List<ReadRow> read = rows.stream().map(row -> read(kind, plan, row)).toList();
        for (ImportField field : kind.fields()) {
            if (field.known().isPresent() && plan.holds(field.name())) {
                Set<String> inVain = missing.containsKey(field.name()) ? missing.get(field.name()) : Set.of();
                recognise(kind, field, field.known().get().get(), read, inVain);
            }
        }
        return read;
    }

    private ReadRow read(ImportKind kind, Plan plan, SourceRow source) {
        ReadRow read = new ReadRow(
                source,
                new ImportRow(source.line(), new LinkedHashMap<>()),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        if (source.cells().size() != plan.header().size()) {
            read.problems()
                    .add(words.say(
                            "row.ragged", source.cells().size(), plan.header().size()));
            return read;
        }
        for (ImportField field : kind.fields()) {
            int column = plan.columnOf(field.name());
            if (column >= 0) {
                take(kind, plan, field, source.cells().get(column), read);
            } else if (plan.constants().containsKey(field.name())) {
                take(kind, plan, field, Cell.of(plan.constants().get(field.name())), read);
            }
        }
        return read;
    }

    private void take(ImportKind kind, Plan plan, ImportField field, Cell cell, ReadRow read) {
        String text = plain(cell.text());
        String corrected =
                plan.corrections().getOrDefault(field.name(), Map.of()).get(text);
        if (corrected != null && !corrected.equals(text)) {
            read.changes().add(new ReportedRow.Change(field.name(), text, corrected));
            text = corrected.strip();
        }
        if (text.isEmpty()) {
            if (field.required()) {
                read.problems().add(words.say("row.missing", words.field(kind, field)));
            }
            return;
        }
        if (text.contains(NUL_SIGN)) {
            read.problems().add(words.say("row.not-text", words.field(kind, field)));
            return;
        }
        Optional<?> value =
                switch (field.type()) {
                    case TEXT -> Optional.of(text).filter(fitting -> fitting.length() <= field.length());
                    case NUMBER -> number(plan, cell, text);
                    case WHOLE_NUMBER -> number(plan, cell, text).filter(RowReader::isWhole);
                    case DATE -> plan.dates().parse(text);
                };
        if (value.isPresent()) {
            read.row().values().put(field.name(), value.get());
        } else {
            read.problems().add(malformed(kind, plan, field, text));
        }
    }

    private String malformed(ImportKind kind, Plan plan, ImportField field, String text) {
        String label = words.field(kind, field);
        return switch (field.type()) {
            case TEXT -> words.say("row.too-long", label, text.length(), field.length());
            case NUMBER ->
                words.say("row.no-number", label, Words.quoted(text), words.say("numbers." + plan.numbers()));
            case WHOLE_NUMBER -> words.say("row.no-whole-number", label, Words.quoted(text));
            case DATE -> words.say("row.no-date", label, Words.quoted(text), words.say("dates." + plan.dates()));
        };
    }

    private void recognise(
            ImportKind kind, ImportField field, KnownValues known, List<ReadRow> rows, Set<String> missing) {
        List<ReadRow> naming =
                rows.stream().filter(read -> read.row().has(field.name())).toList();
        Map<String, String> recognised = known.recognise(naming.stream()
                .map(read -> read.row().text(field.name()))
                .distinct()
                .toList());
        Map<String, String> sentences = new HashMap<>();
        for (ReadRow read : naming) {
            String value = read.row().text(field.name());
            if (recognised.containsKey(value)) {
                read.row().values().put(field.name(), recognised.get(value));
            } else if (field.sameFile().isEmpty() || missing.contains(value)) {
                String sentence = sentences.computeIfAbsent(value, any -> unknown(kind, field, known, value));
                (known.binding() ? read.problems() : read.hints()).add(sentence);
            }
        }
    }

    private String unknown(ImportKind kind, ImportField field, KnownValues known, String value) {
        String key = known.binding() ? "row.unknown" : "row.unusual";
        String label = words.field(kind, field);
        return known.nearest(value)
                .map(nearest -> words.say(key + "-near", label, Words.quoted(value), nearest))
                .orElseGet(() -> words.say(key, label, Words.quoted(value)));
    }

    /** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
    static String plain(String cell) {
        return TableExport.asItWas(cell.strip());
    }

    private static Optional<BigDecimal> number(Plan plan, Cell cell, String text) {
        return (cell.number() ? NumberStyle.POINT : plan.numbers()).parse(text);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
