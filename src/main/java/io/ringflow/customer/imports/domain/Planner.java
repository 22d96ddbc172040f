package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Settles how a file is understood: what a person chose, and what its header and values say where nothing was chosen. */
@Component
class Planner {

    private final Words words;

    Planner(Words words) {
        this.words = words;
    }

    Plan plan(ImportKind kind, Content content, Choices choices) {
        List<String> obstacles = new ArrayList<>();
        Map<String, String> mapping = mapping(kind, content, choices, obstacles);
        NumberStyle numbers =
                choices.numbers() == null ? numbers(kind, content, mapping, obstacles) : choices.numbers();
        DateStyle dates = choices.dates() == null ? dates(kind, content, mapping, obstacles) : choices.dates();
        return new Plan(
                content.header(), mapping, numbers, dates, corrections(kind, choices, mapping, obstacles), obstacles);
    }

    private Map<String, String> mapping(ImportKind kind, Content content, Choices choices, List<String> obstacles) {
        Map<String, String> chosen = choices.mapping();
        Map<String, String> mapping = new LinkedHashMap<>();
        for (ImportField field : kind.fields()) {
            Optional<String> column = chosen != null && chosen.containsKey(field.name())
                    ? Optional.of(chosen.get(field.name())).filter(name -> !name.isEmpty())
                    : proposed(field, content.header());
            column.filter(name -> !content.header().contains(name))
                    .ifPresent(name -> obstacles.add(words.say("plan.no-such-column", name)));
            column.filter(content.header()::contains).ifPresent(name -> mapping.put(field.name(), name));
            if (field.required() && column.isEmpty()) {
                obstacles.add(
                        words.say("plan.no-column", words.field(kind, field), String.join(", ", content.header())));
            }
        }
        if (chosen != null) {
            chosen.keySet().stream()
                    .filter(name -> kind.fields().stream()
                            .noneMatch(field -> field.name().equals(name)))
                    .forEach(name -> obstacles.add(words.say("plan.no-such-field", name, fieldNames(kind))));
        }
        return mapping;
    }

    private static Optional<String> proposed(ImportField field, List<String> header) {
        return Stream.concat(Stream.of(field.name()), field.synonyms().stream())
                .map(Planner::fold)
                .flatMap(name -> header.stream().filter(column -> fold(column).equals(name)))
                .findFirst();
    }

    private NumberStyle numbers(ImportKind kind, Content content, Map<String, String> mapping, List<String> obstacles) {
        List<Content.Column> columns = columns(
                kind,
                content,
                mapping,
                field -> field.type() == ImportField.Type.NUMBER || field.type() == ImportField.Type.WHOLE_NUMBER);
        int point = sum(columns, column -> column.numbers().getOrDefault(NumberStyle.POINT, 0));
        int comma = sum(columns, column -> column.numbers().getOrDefault(NumberStyle.COMMA, 0));
        int open = sum(columns, Content.Column::openNumbers);
        if (point == comma && open > 0) {
            obstacles.add(words.say("plan.open-numbers"));
        }
        return comma > point ? NumberStyle.COMMA : NumberStyle.POINT;
    }

    private DateStyle dates(ImportKind kind, Content content, Map<String, String> mapping, List<String> obstacles) {
        List<Content.Column> columns = columns(kind, content, mapping, field -> field.type() == ImportField.Type.DATE);
        Map<DateStyle, Integer> fits = new LinkedHashMap<>();
        for (DateStyle style : DateStyle.values()) {
            fits.put(style, sum(columns, column -> column.dates().getOrDefault(style, 0)));
        }
        int day = fits.getOrDefault(DateStyle.DAY_SLASH, 0);
        if (day > 0 && day == fits.getOrDefault(DateStyle.MONTH_SLASH, 0)) {
            obstacles.add(words.say("plan.open-dates"));
        }
        return fits.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<DateStyle, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(DateStyle.ISO);
    }

    private Map<String, Map<String, String>> corrections(
            ImportKind kind, Choices choices, Map<String, String> mapping, List<String> obstacles) {
        Map<String, Map<String, String>> byField = new LinkedHashMap<>();
        choices.corrections().forEach((name, values) -> {
            List<String> fields = kind.fields().stream()
                    .map(ImportField::name)
                    .filter(field -> field.equals(name) || name.equals(mapping.get(field)))
                    .toList();
            if (fields.isEmpty()) {
                obstacles.add(words.say("plan.no-such-field", name, fieldNames(kind)));
            }
            fields.forEach(field ->
                    byField.computeIfAbsent(field, any -> new LinkedHashMap<>()).putAll(values));
        });
        return byField;
    }

    private static List<Content.Column> columns(
            ImportKind kind,
            Content content,
            Map<String, String> mapping,
            java.util.function.Predicate<ImportField> wanted) {
        return kind.fields().stream()
                .filter(wanted)
                .map(field -> mapping.get(field.name()))
                .flatMap(name -> content.columns().stream()
                        .filter(column -> column.name().equals(name)))
                .toList();
    }

    private static int sum(List<Content.Column> columns, java.util.function.ToIntFunction<Content.Column> count) {
        return columns.stream().mapToInt(count).sum();
    }

    private static String fieldNames(ImportKind kind) {
        return String.join(", ", kind.fields().stream().map(ImportField::name).toList());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
