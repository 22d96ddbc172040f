package io.ringflow.customer.imports.domain;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person settled about a file; what is null or missing is found out.
 *
 * @param encoding and {@code delimiter}: how its bytes are read
 * @param numbers and {@code dates}: how its values are written
 * @param mapping for each field its column, or {@code "=value"} for a value that holds for all rows, or {@code ""} to leave it
 *     out; null, or a field that is not there, proposes one
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
        return Objects.equals(encoding, other.encoding) && Objects.equals(delimiter, other.delimiter);
    }
}
