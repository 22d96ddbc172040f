package io.ringflow.shared.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for spreadsheets, row by row, without holding it in memory. A cell whose text a spreadsheet would take for a
 * formula is written so that it stays text.
 */
public enum TableExport {
    CSV("text/csv; charset=UTF-8", "csv") {
        @Override
        public void write(OutputStream out, String name, List<String> header, ZoneId zone, Consumer<Rows> rows) {
            try {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                writer.write(BYTE_ORDER_MARK);
                CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
                printer.printRecord(header.stream().map(TableExport::harmless).toList());
                rows.accept(cells -> print(printer, cells, zone));
                printer.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        public void write(OutputStream out, String name, List<String> header, ZoneId zone, Consumer<Rows> rows) {
            try (Workbook workbook = new Workbook(out, "Ringflow", null)) {
                Worksheet sheet = workbook.newWorksheet(name);
                sheet.freezePane(0, 1);
                for (int column = 0; column < header.size(); column++) {
                    sheet.value(0, column, header.get(column));
                    sheet.style(0, column).bold().set();
                }
                SheetRows sheetRows = new SheetRows(sheet, zone);
                rows.accept(sheetRows);
                sheet.finish();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    };

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String mediaType;
    private final String suffix;

    TableExport(String mediaType, String suffix) {
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file's ending, without the dot. */
    public String suffix() {
        return suffix;
    }

    /** Takes the rows of a table, from the first to the last. */
    public interface Rows {

        /** @param cells text, numbers, dates, moments, {@link Optional}s of those, or null for nothing */
        void add(@Nullable Object... cells);
    }

    /**
     * Writes a whole table.
     *
     * @param name of the sheet, where the format has sheets
     * @param zone in which moments are written
     */
    public abstract void write(OutputStream out, String name, List<String> header, ZoneId zone, Consumer<Rows> rows);

    /** The text as a spreadsheet shows it, even where it looks like a formula; see {@link Formulas}. */
    public static String harmless(String text) {
        return Formulas.disarmed(text);
    }

    /** The text again, from what {@link #harmless} made of it. */
    public static String asItWas(String harmless) {
        return Formulas.armed(harmless);
    }

    private static void print(CSVPrinter printer, @Nullable Object[] cells, ZoneId zone) {
        try {
            for (Object cell : cells) {
                Object plain = plain(cell, zone);
                printer.print(plain instanceof String text ? harmless(text) : plain);
            }
            printer.println();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable Object plain(@Nullable Object cell, ZoneId zone) {
        Object inside = cell instanceof Optional<?> optional ? optional.orElse(null) : cell;
        if (inside == null || inside instanceof Number || inside instanceof LocalDate) {
            return inside;
        }
        return inside instanceof Instant moment
                ? LocalDateTime.ofInstant(moment, zone).withNano(0)
                : inside.toString();
    }

    private static final class SheetRows implements Rows {

        private static final int FLUSHED_EVERY = 1000;

        private final Worksheet sheet;
        private final ZoneId zone;
        private int row;

        private SheetRows(Worksheet sheet, ZoneId zone) {
            this.sheet = sheet;
            this.zone = zone;
        }

        @Override
        public void add(@Nullable Object... cells) {
            row++;
            for (int column = 0; column < cells.length; column++) {
                put(column, plain(cells[column], zone));
            }
            if (row % FLUSHED_EVERY == 0) {
                flush();
            }
        }

        private void put(int column, @Nullable Object value) {
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof LocalDate date) {
                sheet.value(row, column, date);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value instanceof LocalDateTime moment) {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            } else if (value != null) {
                sheet.value(row, column, value.toString());
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
