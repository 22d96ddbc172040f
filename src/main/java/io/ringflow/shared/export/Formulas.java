package io.ringflow.shared.export;

import java.util.regex.Pattern;

/**
 * Keeps text in CSV from being taken for a formula, by an apostrophe before it. Spreadsheets take the full-width signs for
 * formulas too, and those that separate by semicolon or tab find cells where others find one text. A number, or a telephone
 * number that a spreadsheet cannot calculate with ({@code +46 8 123 45}), is left as it is.
 */
final class Formulas {

    private static final String BEFORE = "(^|[;\\t\\r\\n|])([\\s\\u00A0\\u3000\\uFEFF\"']*)";
    private static final String SIGNS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern HARMLESS = Pattern.compile("[+-]?\\d+([.,]\\d+)*|\\+\\d[\\d ]*");
    private static final Pattern STARTS = Pattern.compile(BEFORE + "(?=[" + SIGNS + "])");
    private static final Pattern DISARMED = Pattern.compile(BEFORE + "'(?=[" + SIGNS + "])");
    private static final Pattern BLANK_START = Pattern.compile("^(?=[\t\r\n])");
    private static final Pattern DISARMED_BLANK = Pattern.compile("^'(?=[\t\r\n])");

    private Formulas() {}

    static String disarmed(String text) {
        if (HARMLESS.matcher(text).matches()) {
            return text;
        }
        String disarmed = STARTS.matcher(text).replaceAll("$1$2'");
        return BLANK_START.matcher(disarmed).replaceFirst("'");
    }

    /** What was {@link #disarmed}, as it was. */
    static String armed(String text) {
        String armed = DISARMED.matcher(text).replaceAll("$1$2");
        return DISARMED_BLANK.matcher(armed).replaceFirst("");
    }
}
