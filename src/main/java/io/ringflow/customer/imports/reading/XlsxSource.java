package io.ringflow.customer.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the first visible sheet of a workbook, row by row. */
final class XlsxSource implements Source {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;
    private final List<Hint> hints = new ArrayList<>();
    private long blank;
    private @Nullable SourceRow next;

    private XlsxSource(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (sheets.isEmpty()) {
            throw new UnreadableFile("is-empty");
        }
        if (sheets.size() > 1) {
            hints.add(new Hint("more-sheets", sheets.size()));
        }
        this.stream = sheets.get(0).openStream();
        this.rows = stream.iterator();
        SourceRow first = read();
        if (first == null) {
            throw new UnreadableFile("is-empty");
        }
        this.header = Headers.of(first.cells().stream().map(Cell::text).toList());
        this.blank = 0;
        this.next = read();
    }

    static Source open(Path file) throws IOException {
        XlsxBounds.check(file);
        ReadableWorkbook workbook = workbook(file);
        try {
            return new XlsxSource(workbook);
        } catch (RuntimeException | IOException failure) {
            workbook.close();
            throw failure;
        }
    }

    /** Some programs write workbooks without formats; numbers are then never dates. */
    private static ReadableWorkbook workbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException | IOException withoutFormats) {
            return plainWorkbook(file);
        }
    }

    private static ReadableWorkbook plainWorkbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (ExcelReaderException | IOException broken) {
            throw new UnreadableFile("workbook-broken");
        }
    }

    @Override
    public SourceFormat format() {
        return new SourceFormat(SourceFormat.Type.XLSX, "", "", false);
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
        return next != null;
    }

    @Override
    public SourceRow next() {
        SourceRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = read();
        if (next == null && blank > 0) {
            hints.add(new Hint("blank-rows", blank));
        }
        return row.filledTo(header.size()).trimmedTo(header.size());
    }

    private @Nullable SourceRow read() {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                SourceRow read = new SourceRow(row.getRowNum(), XlsxCells.of(row));
                if (!read.isBlank()) {
                    return read;
                }
                blank++;
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new UnreadableFile("workbook-broken");
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
