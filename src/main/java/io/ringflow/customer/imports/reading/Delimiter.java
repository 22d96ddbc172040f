package io.ringflow.customer.imports.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Finds the delimiter under which most of the first rows have as many cells as the header. */
final class Delimiter {

    private static final List<Character> USUAL = List.of(',', ';', '\t', '|');
    private static final int ROWS = 50;

    private Delimiter() {}

    /** Whether a file's cells can be told apart by it: a line break or a quotation mark already means something else. */
    static boolean possible(String chosen) {
        return chosen.length() == 1 && "\r\n\"".indexOf(chosen.charAt(0)) < 0;
    }

    static char find(String beginning) {
        char best = ',';
        double most = 0;
        for (char candidate : USUAL) {
            double fit = fit(beginning, candidate);
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
        return best;
    }

    private static double fit(String beginning, char delimiter) {
        CSVFormat format = CsvSource.format(delimiter)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser rows = CSVParser.builder()
                .setReader(new StringReader(beginning))
                .setFormat(format)
                .get()) {
            int columns = 0;
            int seen = 0;
            int fitting = 0;
            for (CSVRecord row : rows) {
                columns = seen == 0 ? row.size() : columns;
                fitting += row.size() == columns ? 1 : 0;
                if (++seen == ROWS) {
                    break;
                }
            }
            return columns < 2 ? 0 : (double) fitting / seen + Math.min(columns, 100) / 1000.0;
        } catch (UncheckedIOException unreadable) {
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
