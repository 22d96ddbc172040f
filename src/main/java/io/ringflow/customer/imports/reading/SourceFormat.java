package io.ringflow.customer.imports.reading;

/**
 * How the file is to be read, found out or chosen.
 *
 * @param encoding and {@code delimiter}: empty for XLSX
 * @param encodingGuessed the bytes fit several encodings, so that a person should look
 */
public record SourceFormat(Type type, String encoding, String delimiter, boolean encodingGuessed) {

    public enum Type {
        CSV,
        XLSX
    }
}
