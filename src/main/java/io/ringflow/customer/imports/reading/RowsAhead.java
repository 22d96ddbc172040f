package io.ringflow.customer.imports.reading;

import java.util.Optional;
import java.util.function.Supplier;

/** The header of a file and then its rows, read one ahead; blank ones are left out and counted. */
final class RowsAhead {

    private final Supplier<Optional<SourceRow>> reader;
    private final SourceRow header;
    private long blank;
    private Optional<SourceRow> next;

    /**
     * @param reader the rows as they stand in the file, empty behind the last
     * @throws UnreadableFile if all of them are blank
     */
    RowsAhead(Supplier<Optional<SourceRow>> reader) {
        this.reader = reader;
        this.header = filled().orElseThrow(() -> new UnreadableFile("is-empty"));
        this.blank = 0;
        this.next = filled();
    }

    SourceRow header() {
        return header;
    }

    boolean hasNext() {
        return next.isPresent();
    }

    SourceRow next() {
        SourceRow row = next.orElseThrow();
        next = filled();
        return row;
    }

    /** What to say about blank rows below the header, as far as they were read. */
    Optional<Hint> hint() {
        return blank > 0 ? Optional.of(new Hint("blank-rows", blank)) : Optional.empty();
    }

    private Optional<SourceRow> filled() {
        Optional<SourceRow> row = reader.get();
        while (row.filter(SourceRow::isBlank).isPresent()) {
            blank++;
            row = reader.get();
        }
        return row;
    }
}
