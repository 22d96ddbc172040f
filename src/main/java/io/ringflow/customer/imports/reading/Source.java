package io.ringflow.customer.imports.reading;

import java.util.Iterator;
import java.util.List;

/** An open file: its header, then its rows one at a time; blank rows are left out. */
public interface Source extends Iterator<SourceRow>, AutoCloseable {

    SourceFormat format();

    /** Unique names: a nameless column is called {@code #3}, a repeated one {@code Variant (2)}. */
    List<String> header();

    /** What a person should know; complete when the last row was read. */
    List<Hint> hints();

    @Override
    void close();
}
