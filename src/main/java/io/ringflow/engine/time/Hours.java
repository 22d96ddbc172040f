package io.ringflow.engine.time;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The working hours of a day as people write them: {@code 09:00-12:00 13:30-18:00}; nothing for a free day. */
public final class Hours {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int MOST_SPANS = 12;

    private Hours() {}

    /**
     * Reads hours; commas, semicolons, dashes of any length and full-width signs are understood.
     *
     * @throws HoursRefused if a time cannot be read, a span ends before it starts, or spans overlap
     */
    public static List<Span> read(String text) {
        String plain = text.strip()
                .replace('：', ':')
                .replaceAll("\\s*[-–—~～至]\\s*", "-")
                .replaceAll("[\\s,;，；、]+", " ");
        if (plain.isEmpty()) {
            return List.of();
        }
        List<Span> spans =
                Arrays.stream(plain.split(" ")).map(Hours::span).sorted().toList();
        if (spans.size() > MOST_SPANS) {
            throw HoursRefused.unreadable(text);
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).fromSecond() < spans.get(i - 1).toSecond()) {
                throw HoursRefused.overlapping(spans.get(i - 1), spans.get(i));
            }
        }
        return spans;
    }

    public static String write(List<Span> spans) {
        return spans.stream()
                .map(Span::toString)
                .collect(Collectors.joining(" "))
                .replace('–', '-');
    }

    private static Span span(String text) {
        String[] ends = text.split("-");
        if (ends.length != 2) {
            throw HoursRefused.unreadable(text);
        }
        LocalTime from = time(ends[0], text);
        LocalTime to = ends[1].equals("24:00") ? LocalTime.MIDNIGHT : time(ends[1], text);
        if (!to.isAfter(from) && !to.equals(LocalTime.MIDNIGHT)) {
            throw HoursRefused.endsBeforeItStarts(text);
        }
        return new Span(from, to);
    }

    private static LocalTime time(String time, String whole) {
        try {
            return LocalTime.parse(time, TIME);
        } catch (DateTimeException unreadable) {
            throw HoursRefused.unreadable(whole);
        }
    }
}
