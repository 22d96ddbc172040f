package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Lines of special days cannot be taken; the sentences name the lines. */
public final class LinesRefused extends Refusal {

    private static final int MOST_SHOWN = 10;

    private LinesRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static LinesRefused because(List<String> problems) {
        return new LinesRefused(
                "engine.calendar.lines.refused",
                problems.size(),
                String.join(" ", problems.subList(0, Math.min(MOST_SHOWN, problems.size()))));
    }

    static LinesRefused tooMany(int most) {
        return new LinesRefused("engine.calendar.lines.tooMany", most);
    }

    static LinesRefused unreadable(String why) {
        return new LinesRefused("engine.calendar.lines.unreadable", why);
    }

    static String noDate(long line, String text) {
        return sentence("engine.calendar.lines.noDate", line, text);
    }

    static String wrongHours(long line, String why) {
        return sentence("engine.calendar.lines.wrongHours", line, why);
    }

    static String twice(long line, LocalDate day) {
        return sentence("engine.calendar.lines.twice", line, day.toString());
    }
}
