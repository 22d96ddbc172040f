package io.ringflow.engine.time;

import io.ringflow.shared.Refusal;

/** A model hands over something that is no day. */
public class NoDay extends Refusal {

    NoDay(String text) {
        super("engine.calendar.noDay", text);
    }
}
