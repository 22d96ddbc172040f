package io.ringflow.customer.imports.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A row below the header.
 *
 * @param line where it starts in the file, the first line being 1
 */
public record SourceRow(long line, List<Cell> cells) {

    /** Without the empty cells right of the last column. */
    SourceRow trimmedTo(int columns) {
        int last = cells.size();
        while (last > columns && cells.get(last - 1).isEmpty()) {
            last--;
        }
        return last == cells.size() ? this : new SourceRow(line, cells.subList(0, last));
    }

    /** With empty cells up to the last column, which workbooks leave out. */
    SourceRow filledTo(int columns) {
        if (cells.size() >= columns) {
            return this;
        }
        List<Cell> filled = new ArrayList<>(cells);
        filled.addAll(Collections.nCopies(columns - cells.size(), Cell.EMPTY));
        return new SourceRow(line, filled);
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
}
