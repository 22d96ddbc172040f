package io.ringflow.customer.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first visible sheet of a workbook, row by row. */
final class XlsxSource implements Source {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> sheet;
    private final RowsAhead rows;
    private final List<String> header;
    private final List<Hint> hints = new ArrayList<>();

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
        this.sheet = stream.iterator();
        this.rows = new RowsAhead(this::read);
        this.header = Headers.of(rows.header().cells().stream().map(Cell::text).toList());
    }

    static Source open(Path file) throws IOException {
        XlsxBounds.check(file);
        ReadableWorkbook workbook = workbook(file);
        boolean open = false;
        try {
            Source source = new XlsxSource(workbook);
            open = true;
            return source;
        } finally {
            if (!open) {
                workbook.close();
            }
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
        return rows.hasNext();
    }

    @Override
    public SourceRow next() {
        SourceRow row = rows.next();
        if (!rows.hasNext()) {
            rows.hint().ifPresent(hints::add);
        }
        return row.filledTo(header.size()).trimmedTo(header.size());
    }

    private Optional<SourceRow> read() {
        try {
            if (!sheet.hasNext()) {
                return Optional.empty();
            }
            Row row = sheet.next();
            return Optional.of(new SourceRow(row.getRowNum(), XlsxCells.of(row)));
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
