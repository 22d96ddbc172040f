package io.ringflow.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One benchmark's share of {@code docs/benchmarks.md}: sentences, tables and aims, in the order they were written. */
public final class Section {

    private final StringBuilder markdown = new StringBuilder();

    public void text(String paragraph) {
        block(paragraph);
    }

    /** A table; the cells of a row in the order of its columns. */
    public void table(List<String> columns, List<List<String>> rows) {
        String head = line(columns) + "\n"
                + line(columns.stream().map(column -> "---").toList());
        block(head + rows.stream().map(Section::line).map(row -> "\n" + row).collect(Collectors.joining()));
    }

    /** An aim of at least so much, and whether it is met. */
    public void aimAtLeast(String what, double aim, double measured, String unit) {
        aim(what, "at least", aim, measured, unit, measured >= aim);
    }

    /** An aim of at most so much, and whether it is met. */
    public void aimAtMost(String what, double aim, double measured, String unit) {
        aim(what, "at most", aim, measured, unit, measured <= aim);
    }

    String markdown() {
        return markdown.toString();
    }

    private void aim(String what, String bound, double aim, double measured, String unit, boolean met) {
        block("Aim: " + what + " " + bound + " " + Figures.plain(aim) + unit + "; measured " + Figures.plain(measured)
                + unit + ", **" + (met ? "met" : "missed") + "**.");
    }

    private void block(String block) {
        markdown.append(block).append("\n\n");
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Cells of a row. */
    public static List<String> row(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof Double number ? Figures.plain(number) : String.valueOf(cell))
                .toList();
    }
}
