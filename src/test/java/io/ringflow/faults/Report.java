package io.ringflow.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the suite did, in figures, one line each; kept in {@code target/faults.txt}. */
final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private static final Path FILE = Path.of("target", "faults.txt");

    private Report() {}

    static void add(String line) {
        LOG.info(line);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
