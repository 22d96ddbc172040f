package io.ringflow.customer.imports.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes days; ISO 8601 is understood in each, for it cannot be mistaken. */
public enum DateStyle {
    ISO("uuuu-MM-dd", "\\d{4}-\\d{2}-\\d{2}"),
    DAY_DOT("d.M.uuuu", "\\d{1,2}\\.\\d{1,2}\\.\\d{4}"),
    DAY_SLASH("d/M/uuuu", "\\d{1,2}/\\d{1,2}/\\d{4}"),
    MONTH_SLASH("M/d/uuuu", "\\d{1,2}/\\d{1,2}/\\d{4}"),
    DAY_DASH("d-M-uuuu", "\\d{1,2}-\\d{1,2}-\\d{4}"),
    YEAR_SLASH("uuuu/M/d", "\\d{4}/\\d{1,2}/\\d{1,2}"),
    YEAR_DOT("uuuu.M.d", "\\d{4}\\.\\d{1,2}\\.\\d{1,2}"),
    CHINESE("uuuu年M月d日", "\\d{4}年\\d{1,2}月\\d{1,2}日");

    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[AP]M)?Z?$");

    private final DateTimeFormatter format;
    private final Pattern pattern;

    DateStyle(String format, String pattern) {
        this.format = DateTimeFormatter.ofPattern(format, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        this.pattern = Pattern.compile(pattern);
    }

    /** The day; a time behind it is left out. */
    public Optional<LocalDate> parse(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        String day = text.length() > 11 ? TIME.matcher(text).replaceFirst("") : text;
        Optional<LocalDate> exact = exactly(day);
        return exact.isPresent() || this == ISO ? exact : ISO.exactly(day);
    }

    Optional<LocalDate> exactly(String day) {
        if (!pattern.matcher(day).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(day, format));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
