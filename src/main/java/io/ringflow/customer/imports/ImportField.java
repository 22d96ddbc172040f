package io.ringflow.customer.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that an import can take from a column.
 *
 * @param name as the API and the corrections name it, for example {@code sales_price}
 * @param length the most characters a text may have
 * @param synonyms other names of the column in files, in any language; case, spaces and punctuation do not matter
 * @param known the values that the field may name; asked anew for each batch
 * @param sameFile the field of the same kind whose values in the same file it may name too
 * @param otherwise the value of all rows if no column has it and nobody chose another; empty for none
 */
public record ImportField(
        String name,
        Type type,
        boolean required,
        int length,
        List<String> synonyms,
        Optional<Supplier<KnownValues>> known,
        Optional<String> sameFile,
        String otherwise) {

    public enum Type {
        TEXT,
        NUMBER,
        WHOLE_NUMBER,
        DATE
    }

    public static ImportField text(String name, int length) {
        return new ImportField(name, Type.TEXT, false, length, List.of(), Optional.empty(), Optional.empty(), "");
    }

    public static ImportField of(String name, Type type) {
        return new ImportField(name, type, false, 100, List.of(), Optional.empty(), Optional.empty(), "");
    }

    public ImportField need() {
        return new ImportField(name, type, true, length, synonyms, known, sameFile, otherwise);
    }

    public ImportField alsoCalled(String... others) {
        return new ImportField(name, type, required, length, Arrays.asList(others), known, sameFile, otherwise);
    }

    public ImportField knownBy(Supplier<KnownValues> values) {
        return new ImportField(name, type, required, length, synonyms, Optional.of(values), sameFile, otherwise);
    }

    public ImportField orInFile(String field) {
        return new ImportField(name, type, required, length, synonyms, known, Optional.of(field), otherwise);
    }

    public ImportField otherwise(String value) {
        return new ImportField(name, type, required, length, synonyms, known, sameFile, value);
    }
}
