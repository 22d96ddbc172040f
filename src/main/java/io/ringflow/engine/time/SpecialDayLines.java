package io.ringflow.engine.time;

import io.ringflow.shared.export.TableExport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Special days as lines of text: {@code day,name,hours}. */
final class SpecialDayLines {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .setRecordSeparator('\n')
            .get();
    private static final int MOST_LINES = 2_000;

    private SpecialDayLines() {}

    /** @throws LinesRefused if any line is wrong; nothing of the text is taken then */
    static List<SpecialDay> read(String text) {
        Map<LocalDate, SpecialDay> days = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        try (CSVParser lines = CSVParser.parse(text.replace("\uFEFF", ""), FORMAT)) {
            for (CSVRecord line : lines) {
                if (line.getRecordNumber() > MOST_LINES) {
                    throw LinesRefused.tooMany(MOST_LINES);
                }
                if (!line.get(0).equalsIgnoreCase("day")) {
                    read(line, lines.getCurrentLineNumber(), days, problems);
                }
            }
        } catch (IOException unreadable) {
            throw LinesRefused.unreadable(unreadable.getMessage());
        }
        if (!problems.isEmpty()) {
            throw LinesRefused.because(problems);
        }
        return List.copyOf(days.values());
    }

    static String write(Collection<SpecialDay> days) {
        StringWriter text = new StringWriter();
        try (CSVPrinter lines = new CSVPrinter(text, FORMAT)) {
            lines.printRecord("day", "name", "hours");
            for (SpecialDay day : days) {
                lines.printRecord(day.day(), TableExport.harmless(day.name()), day.hours());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void read(CSVRecord line, long number, Map<LocalDate, SpecialDay> days, List<String> problems) {
        try {
            LocalDate date = LocalDate.parse(line.get(0).replace('/', '-'));
            SpecialDay day = new SpecialDay(
                    date, line.size() > 1 ? TableExport.asItWas(line.get(1)) : "", line.size() > 2 ? line.get(2) : "");
            if (days.put(date, day) != null) {
                problems.add(LinesRefused.twice(number, date));
            }
        } catch (DateTimeException noDate) {
            problems.add(LinesRefused.noDate(number, line.get(0)));
        } catch (HoursRefused wrongHours) {
            problems.add(LinesRefused.wrongHours(number, wrongHours.getMessage()));
        }
    }
}
