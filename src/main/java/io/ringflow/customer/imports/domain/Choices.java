package io.ringflow.customer.imports.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled about a file; what is null or missing is found out.
 *
 * @param encoding and {@code delimiter}: how its bytes are read
 * @param numbers and {@code dates}: how its values are written
 * @param mapping the column for each field, {@code ""} for a field that is to be left out; null proposes one
 * @param corrections by field or column: what a value is to be read as
 */
public record Choices(
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable NumberStyle numbers,
        @Nullable DateStyle dates,
        @Nullable Map<String, String> mapping,
        Map<String, Map<String, String>> corrections) {

    public static Choices none() {
        return new Choices(null, null, null, null, null, Map.of());
    }

    boolean readsLike(Choices other) {
        return java.util.Objects.equals(encoding, other.encoding)
                && java.util.Objects.equals(delimiter, other.delimiter);
    }
}
