package io.ringflow.shared.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** The demonstration company's data, a CSV file with a header for each kind under {@code demonstration/}. */
public final class DemonstrationFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemonstrationFile() {}

    /** The rows in their order, each by column name. */
    public static List<Map<String, String>> rows(String kind) {
        ClassPathResource file = new ClassPathResource("demonstration/" + kind + ".csv");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
