package io.ringflow.customer.imports.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops reading when a row grows beyond reason, as it does when a quotation mark is never closed; knows how the text ends. */
final class BoundedRows extends FilterReader {

    static final int LONGEST_ROW = 1_000_000;

    private long inRow;
    private char last = '\n';

    BoundedRows(Reader text) {
        super(text);
    }

    /** The row was read; the next one is counted anew. */
    void nextRow() {
        inRow = 0;
    }

    boolean endsWithLine() {
        return last == '\n' || last == '\r';
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        if (character >= 0) {
            count(1, (char) character);
        }
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read, buffer[offset + read - 1]);
        }
        return read;
    }

    private void count(int read, char end) throws RowTooLong {
        last = end;
        inRow += read;
        if (inRow > LONGEST_ROW) {
            throw new RowTooLong();
        }
    }

    static final class RowTooLong extends IOException {}
}
