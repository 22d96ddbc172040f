package io.ringflow.workbench;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRow.Tag;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line beside line; what is the same is folded away but for a few lines around each change.
 *
 * @param rows in their order
 */
record LineDifference(List<Row> rows) {

    private static final int AROUND = 3;

    /**
     * One line of both texts.
     *
     * @param mark {@code added}, {@code removed}, {@code changed}, {@code same}, or {@code folded} for lines left out
     * @param folded how many lines are left out here
     */
    record Row(String mark, String before, String after, int folded) {}

    static LineDifference between(List<String> before, List<String> after) {
        List<DiffRow> all = DiffRowGenerator.create()
                .ignoreWhiteSpaces(false)
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before, after);
        List<Row> rows = new ArrayList<>();
        int folded = 0;
        for (int at = 0; at < all.size(); at++) {
            if (isNearAChange(all, at)) {
                folded = unfold(rows, folded);
                DiffRow row = all.get(at);
                rows.add(new Row(mark(row.getTag()), row.getOldLine(), row.getNewLine(), 0));
            } else {
                folded++;
            }
        }
        unfold(rows, folded);
        return new LineDifference(rows);
    }

    public boolean nothing() {
        return rows.stream()
                .allMatch(row -> row.mark().equals("same") || row.mark().equals("folded"));
    }

    private static boolean isNearAChange(List<DiffRow> all, int at) {
        return all.subList(Math.max(0, at - AROUND), Math.min(all.size(), at + AROUND + 1)).stream()
                .anyMatch(row -> row.getTag() != Tag.EQUAL);
    }

    private static int unfold(List<Row> rows, int folded) {
        if (folded > 0) {
            rows.add(new Row("folded", "", "", folded));
        }
        return 0;
    }

    private static String mark(Tag tag) {
        return switch (tag) {
            case INSERT -> "added";
            case DELETE -> "removed";
            case CHANGE -> "changed";
            case EQUAL -> "same";
        };
    }
}
