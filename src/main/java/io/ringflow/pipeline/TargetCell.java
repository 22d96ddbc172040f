package io.ringflow.pipeline;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the sheet of targets of one year.
 *
 * @param holder nothing for the company, a department's name, or a login name
 * @param month 1 to 12, or 0 for the year as a whole
 */
public record TargetCell(TargetScope scope, String holder, int month) {

    private static final Pattern TEXT = Pattern.compile("(COMPANY|DEPARTMENT|PERSON)\\.(\\d{1,2})\\.(.{0,64})");

    /** The cell that a form names, if it is one. */
    public static Optional<TargetCell> read(String text) {
        Matcher parts = TEXT.matcher(text);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .map(read -> new TargetCell(
                        TargetScope.valueOf(read.group(1)), read.group(3), Integer.parseInt(read.group(2))))
                .filter(cell -> cell.month <= 12);
    }

    @Override
    public String toString() {
        return scope + "." + month + "." + holder;
    }
}
