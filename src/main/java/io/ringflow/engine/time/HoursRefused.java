package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** Working hours cannot be taken as they were written. */
public final class HoursRefused extends Refusal {

    private HoursRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static HoursRefused unreadable(String text) {
        return new HoursRefused("engine.calendar.hours.unreadable", text);
    }

    static HoursRefused endsBeforeItStarts(String text) {
        return new HoursRefused("engine.calendar.hours.backwards", text);
    }

    static HoursRefused overlapping(Span one, Span other) {
        return new HoursRefused("engine.calendar.hours.overlap", one.toString(), other.toString());
    }
}
