package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.reading.Cell;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts a column's values while the file is read, within a bound. */
final class ColumnStatistics {

    private static final int MOST_VALUES = 500;
    private static final int LONGEST_VALUE = 100;

    private final String name;
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Map<NumberStyle, Integer> numbers = new EnumMap<>(NumberStyle.class);
    private final Map<DateStyle, Integer> dates = new EnumMap<>(DateStyle.class);
    private boolean complete = true;
    private int filled;
    private int openNumbers;

    ColumnStatistics(String name) {
        this.name = name;
    }

    /** Goes on counting where an earlier step of the same reading stopped. */
    ColumnStatistics(Content.Column before) {
        this.name = before.name();
        this.filled = before.filled();
        this.complete = before.complete();
        this.openNumbers = before.openNumbers();
        values.putAll(before.values());
        numbers.putAll(before.numbers());
        dates.putAll(before.dates());
    }

    void add(Cell cell) {
        String text = RowReader.plain(cell.text());
        if (text.isEmpty()) {
            return;
        }
        filled++;
        count(text);
        if (!cell.number() && startsLikeNumber(text)) {
            for (NumberStyle style : NumberStyle.values()) {
                style.parse(text).ifPresent(number -> numbers.merge(style, 1, Integer::sum));
            }
            openNumbers += NumberStyle.isOpen(text) ? 1 : 0;
            for (DateStyle style : DateStyle.values()) {
                style.exactly(text).ifPresent(day -> dates.merge(style, 1, Integer::sum));
            }
        }
    }

    private void count(String text) {
        if (text.length() > LONGEST_VALUE || !complete && !values.containsKey(text)) {
            complete = false;
            return;
        }
        values.merge(text, 1, Integer::sum);
        if (values.size() > MOST_VALUES) {
            values.clear();
            complete = false;
        }
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return first >= '0' && first <= '9' || first == '-' || first == '+';
    }

    Content.Column column() {
        return new Content.Column(
                name, filled, complete ? Map.copyOf(values) : Map.of(), complete, numbers, openNumbers, dates);
    }
}
