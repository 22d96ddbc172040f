package io.ringflow.shared.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a list ended, so that the next goes on behind it.
 *
 * @param rank what the list is ordered by first: microseconds or days since 1970
 * @param id of the last record
 */
record Place(long rank, long id) {

    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,16})_(\\d{1,18})");
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    static Place at(Instant moment, long id) {
        return new Place(ChronoUnit.MICROS.between(Instant.EPOCH, moment), id);
    }

    static Place on(LocalDate day, long id) {
        return new Place(day.toEpochDay(), id);
    }

    /** @throws NoSuchPlace if no list ever said so */
    static Place read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new NoSuchPlace(text);
        }
        return new Place(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    Instant moment() {
        return Instant.EPOCH.plus(rank, ChronoUnit.MICROS);
    }

    LocalDate day() {
        if (Math.abs(rank) > LAST_DAY) {
            throw new NoSuchPlace(toString());
        }
        return LocalDate.ofEpochDay(rank);
    }

    @Override
    public String toString() {
        return rank + "_" + id;
    }
}
