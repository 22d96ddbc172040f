package io.ringflow.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a kind of model may contain, read from an allow-list beside this class: what is not in it is refused. One line for
 * each element: {@code name | attributes | children | what its extensionElements hold}; a word with an at sign stands for a
 * line that begins with it. {@code name#} holds literal text, {@code name$} text that may be an expression, {@code name~} free text; an attribute is
 * literal unless it ends in {@code $} (an expression) or names its kind after an equals sign.
 */
final class Grammar {

    /** What an element may hold. */
    record Spec(String text, Map<String, String> attributes, Set<String> children, Set<String> extensions) {}

    /** A place for expressions. */
    static final String EXPRESSION = "expression";

    /** Text that the engine takes as it stands. */
    static final String LITERAL = "literal";

    /** Text for people, which nothing evaluates. */
    static final String FREE = "free";

    private final Map<String, Spec> specs = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /** @param file beside this class */
    Grammar(String file) {
        try (InputStream lines = Grammar.class.getResourceAsStream(file)) {
            if (lines == null) {
                throw new IllegalStateException("No allow-list " + file);
            }
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .forEach(this::define);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Spec> spec(String element) {
        return Optional.ofNullable(specs.get(element));
    }

    private void define(String line) {
        String[] columns = line.split("\\|", -1);
        String name = columns[0].strip();
        if (name.startsWith("@")) {
            words.put(name, words(columns[1]));
            return;
        }
        specs.put(
                name.replaceAll("[#$~]$", ""),
                new Spec(text(name), attributes(column(columns, 1)), set(column(columns, 2)), set(column(columns, 3))));
    }

    private static String text(String name) {
        return switch (name.charAt(name.length() - 1)) {
            case '#' -> LITERAL;
            case '$' -> EXPRESSION;
            case '~' -> FREE;
            default -> "";
        };
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index] : "";
    }

    private Map<String, String> attributes(String column) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String word : words(column)) {
            int kind = word.indexOf('=');
            if (kind > 0) {
                attributes.put(word.substring(0, kind), word.substring(kind + 1));
            } else if (word.endsWith("$")) {
                attributes.put(word.substring(0, word.length() - 1), EXPRESSION);
            } else {
                attributes.put(word, LITERAL);
            }
        }
        return Map.copyOf(attributes);
    }

    private Set<String> set(String column) {
        return words(column).stream().collect(Collectors.toUnmodifiableSet());
    }

    private List<String> words(String column) {
        List<String> all = new ArrayList<>();
        Arrays.stream(column.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .forEach(word -> {
                    if (word.startsWith("@")) {
                        all.addAll(Optional.ofNullable(words.get(word))
                                .orElseThrow(() -> new IllegalStateException("No line " + word)));
                    } else {
                        all.add(word);
                    }
                });
        return all;
    }
}
