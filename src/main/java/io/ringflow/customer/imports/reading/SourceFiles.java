package io.ringflow.customer.imports.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens files by what is in them, whatever their names say. */
public final class SourceFiles {

    /** How much of a file {@link #check} needs to see. */
    public static final int HEAD = 64 * 1024;

    private SourceFiles() {}

    /**
     * Says at once whether a file that starts like this can be a table.
     *
     * @throws UnreadableFile if not, naming what it is
     */
    public static void check(byte[] head) {
        FileSort.of(head).requireTable();
    }

    /**
     * @param encoding and {@code delimiter}: as a person chose them, or empty to find out
     * @throws UnreadableFile if it is no table, or not whole
     */
    public static Source open(Path file, Optional<String> encoding, Optional<String> delimiter) throws IOException {
        byte[] head = head(file);
        FileSort sort = FileSort.of(head);
        sort.requireTable();
        return sort == FileSort.ZIP ? XlsxSource.open(file) : CsvSource.open(file, head, encoding, delimiter);
    }

    private static byte[] head(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }
}
