package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Settles how a file is understood: what a person chose, and what its header and values say where nothing was chosen. */
@Component
class Planner {

    private static final String CONSTANT = "=";
    private static final Set<ImportField.Type> NUMERIC =
            EnumSet.of(ImportField.Type.NUMBER, ImportField.Type.WHOLE_NUMBER);

    private final Words words;

    Planner(Words words) {
        this.words = words;
    }

    Plan plan(ImportKind kind, Content content, Choices choices) {
        List<String> obstacles = new ArrayList<>();
        Map<String, String> constants = constants(kind, content, choices);
        Map<String, String> mapping = mapping(kind, content, choices, constants, obstacles);
        List<Content.Column> numeric = columns(kind, content, mapping, NUMERIC);
        List<Content.Column> dated = columns(kind, content, mapping, EnumSet.of(ImportField.Type.DATE));
        boolean openNumbers = choices.numbers() == null && areOpen(numeric);
        boolean openDates = choices.dates() == null && areOpenDates(dated);
        if (openNumbers) {
            obstacles.add(words.say("plan.open-numbers"));
        }
        if (openDates) {
            obstacles.add(words.say("plan.open-dates"));
        }
        return new Plan(
                content.header(),
                mapping,
                constants,
                choices.numbers() == null ? fitting(numeric) : choices.numbers(),
                choices.dates() == null ? fittingDates(dated) : choices.dates(),
                openNumbers,
                openDates,
                corrections(kind, choices, mapping, obstacles),
                obstacles);
    }

    /** Chosen ones; a field's own default only where no column offers itself. */
    private static Map<String, String> constants(ImportKind kind, Content content, Choices choices) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (ImportField field : kind.fields()) {
            Optional<String> chosen = chosen(field, choices);
            if (chosen.isPresent()) {
                chosen.filter(value -> value.startsWith(CONSTANT))
                        .map(value -> value.substring(CONSTANT.length()).strip())
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> constants.put(field.name(), value));
            } else if (!field.otherwise().isEmpty()
                    && proposed(field, content.header()).isEmpty()) {
                constants.put(field.name(), field.otherwise());
            }
        }
        return constants;
    }

    private Map<String, String> mapping(
            ImportKind kind, Content content, Choices choices, Map<String, String> constants, List<String> obstacles) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (ImportField field : kind.fields()) {
            Optional<String> column = chosen(field, choices)
                    .or(() -> proposed(field, content.header()))
                    .filter(name -> !name.isEmpty() && !name.startsWith(CONSTANT));
            column.filter(name -> !content.header().contains(name))
                    .ifPresent(name -> obstacles.add(words.say("plan.no-such-column", name)));
            column.filter(content.header()::contains).ifPresent(name -> mapping.put(field.name(), name));
            if (field.required() && column.isEmpty() && !constants.containsKey(field.name())) {
                obstacles.add(
                        words.say("plan.no-column", words.field(kind, field), String.join(", ", content.header())));
            }
        }
        if (choices.mapping() != null) {
            choices.mapping().keySet().stream()
                    .filter(name -> kind.fields().stream()
                            .noneMatch(field -> field.name().equals(name)))
                    .forEach(name -> obstacles.add(words.say("plan.no-such-field", name, fieldNames(kind))));
        }
        return mapping;
    }

    private static Optional<String> chosen(ImportField field, Choices choices) {
        return Optional.ofNullable(choices.mapping()).map(mapping -> mapping.get(field.name()));
    }

    private static Optional<String> proposed(ImportField field, List<String> header) {
        return Stream.concat(Stream.of(field.name()), field.synonyms().stream())
                .map(Planner::fold)
                .flatMap(name -> header.stream().filter(column -> fold(column).equals(name)))
                .findFirst();
    }

    /** Whether the numbers fit both styles and some of them are different numbers in each. */
    private static boolean areOpen(List<Content.Column> columns) {
        return fits(columns, NumberStyle.POINT) == fits(columns, NumberStyle.COMMA)
                && sum(columns, Content.Column::openNumbers) > 0;
    }

    private static boolean areOpenDates(List<Content.Column> columns) {
        int dayFirst = fits(columns, DateStyle.DAY_SLASH);
        return dayFirst > 0 && dayFirst == fits(columns, DateStyle.MONTH_SLASH);
    }

    private static NumberStyle fitting(List<Content.Column> columns) {
        return fits(columns, NumberStyle.COMMA) > fits(columns, NumberStyle.POINT)
                ? NumberStyle.COMMA
                : NumberStyle.POINT;
    }

    private static DateStyle fittingDates(List<Content.Column> columns) {
        return Arrays.stream(DateStyle.values())
                .max(Comparator.<DateStyle>comparingInt(style -> fits(columns, style))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(DateStyle.ISO);
    }

    private static int fits(List<Content.Column> columns, NumberStyle style) {
        return sum(columns, column -> column.numbers().getOrDefault(style, 0));
    }

    private static int fits(List<Content.Column> columns, DateStyle style) {
        return sum(columns, column -> column.dates().getOrDefault(style, 0));
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
            ImportKind kind, Content content, Map<String, String> mapping, Set<ImportField.Type> types) {
        return kind.fields().stream()
                .filter(field -> types.contains(field.type()))
                .map(field -> mapping.get(field.name()))
                .flatMap(name -> content.columns().stream()
                        .filter(column -> column.name().equals(name)))
                .toList();
    }

    private static int sum(List<Content.Column> columns, ToIntFunction<Content.Column> count) {
        return columns.stream().mapToInt(count).sum();
    }

    private static String fieldNames(ImportKind kind) {
        return String.join(", ", kind.fields().stream().map(ImportField::name).toList());
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
