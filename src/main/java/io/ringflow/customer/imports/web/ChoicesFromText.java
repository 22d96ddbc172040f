package io.ringflow.customer.imports.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.customer.imports.domain.Choices;
import io.ringflow.customer.imports.domain.DateStyle;
import io.ringflow.customer.imports.domain.NumberStyle;
import io.ringflow.customer.imports.domain.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a program's choices, or says which of them cannot be read. */
@Component
class ChoicesFromText {

    private static final TypeReference<Map<String, Map<String, String>>> CORRECTIONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Words words;

    ChoicesFromText(ObjectMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    Choices read(
            @Nullable String corrections,
            @Nullable String mapping,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable String numbers,
            @Nullable String dates) {
        Map<String, Map<String, String>> confirmed = parsed("corrections", corrections, CORRECTIONS);
        return new Choices(
                given(encoding),
                "tab".equals(delimiter) ? "\t" : given(delimiter),
                oneOf("numbers", numbers, NumberStyle.class),
                oneOf("dates", dates, DateStyle.class),
                parsed("mapping", mapping, MAPPING),
                confirmed == null ? Map.of() : confirmed);
    }

    private <T> @Nullable T parsed(String name, @Nullable String text, TypeReference<T> type) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new ImportRequestRefused(name, words.say(name + ".unreadable", unreadable.getOriginalMessage()));
        }
    }

    private <E extends Enum<E>> @Nullable E oneOf(String name, @Nullable String text, Class<E> type) {
        String wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ImportRequestRefused(
                        name,
                        words.say(
                                name + ".unknown",
                                wanted,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
