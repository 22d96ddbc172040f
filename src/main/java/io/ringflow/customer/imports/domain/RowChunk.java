package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.reading.Cell;
import io.ringflow.customer.imports.reading.SourceRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Rows as bytes: the rows of one transaction, packed. */
final class RowChunk {

    private RowChunk() {}

    static byte[] write(List<SourceRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater packing = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, packing, 8192))) {
            out.writeInt(rows.size());
            for (SourceRow row : rows) {
                out.writeLong(row.line());
                out.writeInt(row.cells().size());
                for (Cell cell : row.cells()) {
                    byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
                    out.writeBoolean(cell.number());
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            packing.end();
        }
        return bytes.toByteArray();
    }

    static List<SourceRow> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int count = in.readInt();
            List<SourceRow> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                long line = in.readLong();
                int width = in.readInt();
                List<Cell> cells = new ArrayList<>(width);
                for (int column = 0; column < width; column++) {
                    boolean number = in.readBoolean();
                    cells.add(new Cell(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8), number));
                }
                rows.add(new SourceRow(line, cells));
            }
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
