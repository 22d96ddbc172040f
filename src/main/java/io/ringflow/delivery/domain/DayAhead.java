package io.ringflow.delivery.domain;

import io.ringflow.shared.Refusal;
import java.time.LocalDate;

/** Something was said to have happened on a day that has not come. */
public class DayAhead extends Refusal {

    DayAhead(LocalDate day) {
        super("delivery.refused.ahead", day.toString());
    }
}
