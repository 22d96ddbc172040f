package io.ringflow.customer.imports;

import java.util.List;
import java.util.Optional;

/** One sort of record that can be imported; a Spring bean of the module that owns the record. */
public interface ImportKind {

    /** As the API names it, for example {@code accounts}. */
    String name();

    /** The place in the list that people choose from: what others refer to comes first. */
    int order();

    /**
     * Where the module keeps the words, for example {@code import.accounts}: {@code <prefix>.title}, {@code <prefix>.hint}
     * and {@code <prefix>.field.<field>} are looked up there.
     */
    String messages();

    List<ImportField> fields();

    /** How many rows are taken in one transaction; fewer if each costs much. */
    default int batchSize() {
        return 500;
    }

    /**
     * Looks at one row whose values are present, well-formed and known, before anything is written.
     *
     * @return why it cannot be taken, as a sentence in the language of the thread's locale
     */
    default Optional<String> refuses(ImportRow row) {
        return Optional.empty();
    }

    /**
     * Writes a batch, in the caller's transaction. Safe to repeat: a row that came before updates the same record. Rows
     * that {@link #refuses} are not among them.
     *
     * @return what became of each row, in their order
     */
    List<RowResult> take(List<ImportRow> rows, ImportContext context);
}
