package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;
import java.time.LocalDate;

/** A stage was planned for a day that is over. */
public class DayPast extends Refusal {

    DayPast(LocalDate day) {
        super("delivery.refused.past", day.toString());
    }
}
