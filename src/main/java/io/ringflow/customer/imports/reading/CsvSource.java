package io.ringflow.customer.imports.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with delimiters, strictly: what does not fit the format ends the reading with the line that is wrong. */
final class CsvSource implements Source {

    /** The first line in which Excel tells the delimiter. */
    private static final Pattern ANNOUNCEMENT = Pattern.compile("sep=([^\r\n\"])(\r\n|\r|\n)");

    private final SourceFormat format;
    private final TextEncoding encoding;
    private final BoundedRows text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int skippedLines;
    private final RowsAhead rows;
    private final List<String> header;
    private final List<Hint> hints = new ArrayList<>();

    private CsvSource(TextEncoding encoding, char delimiter, Reader reader, int skippedLines) throws IOException {
        this.encoding = encoding;
        this.format = new SourceFormat(
                SourceFormat.Type.CSV, encoding.charset().name(), String.valueOf(delimiter), encoding.guessed());
        this.text = new BoundedRows(reader);
        this.parser = CSVParser.builder()
                .setReader(text)
                .setFormat(format(delimiter).get())
                .get();
        this.records = parser.iterator();
        this.skippedLines = skippedLines;
        this.rows = new RowsAhead(this::read);
        this.header = Headers.of(rows.header().cells().stream().map(Cell::text).toList());
    }

    static CSVFormat.Builder format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setLenientEof(false)
                .setTrailingData(false);
    }

    static Source open(Path file, byte[] head, Optional<String> chosenEncoding, Optional<String> chosenDelimiter)
            throws IOException {
        TextEncoding encoding =
                chosenEncoding.isPresent() ? TextEncoding.chosen(chosenEncoding.get()) : TextEncoding.find(file, head);
        try {
            String beginning = beginning(file, encoding);
            Matcher announcement = ANNOUNCEMENT.matcher(beginning);
            boolean announced = announcement.lookingAt();
            char delimiter = chosenDelimiter
                    .filter(Delimiter::possible)
                    .map(chosen -> chosen.charAt(0))
                    .orElseGet(() -> announced ? announcement.group(1).charAt(0) : Delimiter.find(beginning));
            Reader reader = encoding.reader(file);
            if (announced) {
                reader.skip(announcement.end());
            }
            return new CsvSource(encoding, delimiter, reader, announced ? 1 : 0);
        } catch (CharacterCodingException misfit) {
            throw new UnreadableFile("encoding-misfit", encoding.charset().name(), 1);
        }
    }

    private static String beginning(Path file, TextEncoding encoding) throws IOException {
        char[] beginning = new char[SourceFiles.HEAD];
        try (Reader reader = encoding.reader(file)) {
            int length = 0;
            int read;
            while (length < beginning.length
                    && (read = reader.read(beginning, length, beginning.length - length)) >= 0) {
                length += read;
            }
            return new String(beginning, 0, length);
        }
    }

    @Override
    public SourceFormat format() {
        return format;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<Hint> hints() {
        return hints;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public SourceRow next() {
        SourceRow row = rows.next();
        if (!rows.hasNext()) {
            ended(row);
        }
        return row.trimmedTo(header.size());
    }

    private void ended(SourceRow last) {
        if (!text.endsWithLine()) {
            if (last.cells().size() < header.size()) {
                throw new UnreadableFile("cut-off", last.line());
            }
            hints.add(new Hint("no-line-end", 0));
        }
        rows.hint().ifPresent(hints::add);
    }

    private Optional<SourceRow> read() {
        long start = line() + 1;
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            SourceRow row = new SourceRow(start, cells(records.next()));
            text.nextRow();
            return Optional.of(row);
        } catch (UncheckedIOException failure) {
            throw refusal(failure.getCause(), start);
        }
    }

    private UnreadableFile refusal(IOException failure, long start) {
        if (failure instanceof CharacterCodingException) {
            return new UnreadableFile("encoding-misfit", encoding.charset().name(), start);
        }
        if (failure instanceof BoundedRows.RowTooLong) {
            return new UnreadableFile("row-too-long", start, BoundedRows.LONGEST_ROW);
        }
        if (failure instanceof CSVException broken) {
            boolean quoteLeftOpen = String.valueOf(broken.getMessage()).contains("EOF reached");
            return new UnreadableFile(quoteLeftOpen ? "cut-off" : "quotes", start);
        }
        throw new UncheckedIOException(failure);
    }

    private long line() {
        return skippedLines + parser.getCurrentLineNumber();
    }

    private static List<Cell> cells(CSVRecord row) {
        return row.stream().map(Cell::of).toList();
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
