package io.ringflow.customer.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Known values held in memory; case does not matter, likeness is the number of single-character edits. */
final class ListedValues implements KnownValues {

    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final boolean binding;

    ListedValues(Collection<String> values, boolean binding) {
        values.forEach(value -> spellings.putIfAbsent(fold(value), value));
        this.binding = binding;
    }

    @Override
    public Map<String, String> recognise(Collection<String> values) {
        Map<String, String> recognised = new HashMap<>();
        for (String value : values) {
            String spelling = spellings.get(fold(value));
            if (spelling != null) {
                recognised.put(value, spelling);
            }
        }
        return recognised;
    }

    @Override
    public Optional<String> nearest(String value) {
        String letters = letters(value);
        return spellings.values().stream()
                .map(known -> Map.entry(known, Edits.between(letters, letters(known))))
                .filter(known -> known.getValue() <= Math.max(1, Math.min(letters.length(), 40) / 4))
                .min(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    @Override
    public List<String> some() {
        return List.copyOf(spellings.values());
    }

    @Override
    public boolean binding() {
        return binding;
    }

    private static String fold(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static String letters(String value) {
        String letters = fold(value).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.length() > 100 ? letters.substring(0, 100) : letters;
    }
}
