package io.ringflow.customer.imports.reading;

/**
 * Watches the places that a sheet gives its cells ({@code r="AB12"}). A workbook has at most three letters of columns; one cell
 * said to stand in column ZZZZZZ would have the reader make room for all columns before it.
 */
final class CellPlaces {

    private static final int MOST_LETTERS = 3;

    private enum Seen {
        NOTHING,
        SPACE,
        NAME,
        EQUALS,
        VALUE
    }

    private Seen seen = Seen.NOTHING;
    private int letters;

    /** @return whether the byte makes a place that no workbook has */
    boolean isBeyond(byte character) {
        if (character == 0) {
            return false;
        }
        boolean space = character == ' ' || character == '\t' || character == '\r' || character == '\n';
        switch (seen) {
            case NOTHING -> seen = space ? Seen.SPACE : Seen.NOTHING;
            case SPACE -> seen = character == 'r' ? Seen.NAME : space ? Seen.SPACE : Seen.NOTHING;
            case NAME -> seen = character == '=' ? Seen.EQUALS : space ? Seen.NAME : Seen.NOTHING;
            case EQUALS -> {
                seen = character == '"' || character == '\'' ? Seen.VALUE : space ? Seen.EQUALS : Seen.NOTHING;
                letters = 0;
            }
            case VALUE -> {
                if (character == '&') {
                    return true;
                }
                boolean letter = character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
                letters += letter ? 1 : 0;
                seen = letter ? Seen.VALUE : Seen.NOTHING;
                return letters > MOST_LETTERS;
            }
        }
        return false;
    }
}
