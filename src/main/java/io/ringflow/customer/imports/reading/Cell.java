package io.ringflow.customer.imports.reading;

/**
 * A value as it stands in the file.
 *
 * @param number the file itself says that it is a number, so that {@code text} has a point and no grouping
 */
public record Cell(String text, boolean number) {

    public static final Cell EMPTY = new Cell("", false);

    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, false);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
