package io.ringflow.customer.domain;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A name key cut into overlapping pieces, so that the database finds similar names by an index: two characters where a piece
 * begins with an ideograph, three elsewhere, with the beginning and the end marked.
 */
final class NameGrams {

    private static final int BEGINNING = '^';
    private static final int END = '$';

    private NameGrams() {}

    static Set<String> of(NameKey key) {
        return pieces((char) BEGINNING + Folded.withoutAccents(key.value()) + (char) END);
    }

    /** The pieces of something that may stand anywhere in a name; none if it is too short to have any. */
    static Set<String> inside(String part) {
        return pieces(Folded.withoutAccents(part));
    }

    private static Set<String> pieces(String text) {
        int[] points = text.codePoints().toArray();
        Set<String> grams = new LinkedHashSet<>();
        for (int start = 0; start < points.length; start++) {
            int length = ideographic(points, start) ? 2 : 3;
            if (start + length <= points.length) {
                grams.add(new String(points, start, length));
            }
        }
        return grams;
    }

    private static boolean ideographic(int[] points, int start) {
        boolean marked = points[start] == BEGINNING && start + 1 < points.length;
        return Character.isIdeographic(points[marked ? start + 1 : start]);
    }
}
