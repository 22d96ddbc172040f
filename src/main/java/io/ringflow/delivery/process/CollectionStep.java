package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.delivery.domain.ReceivableSettings;
import io.ringflow.engine.palette.PaletteMethod;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingDuration;
import io.ringflow.engine.time.WorkingTime;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What models ask about the days of receivables, above all in timers. */
@Component("collection")
@PaletteStep(
        name = "Collection",
        purpose = "Tells the moments that a receivable's day means.",
        kind = PaletteStep.Kind.EXPRESSION)
class CollectionStep {

    private final ReceivableDesk receivables;
    private final ReceivableSettings settings;
    private final WorkingCalendars calendars;

    CollectionStep(ReceivableDesk receivables, ReceivableSettings settings, WorkingCalendars calendars) {
        this.receivables = receivables;
        this.settings = settings;
        this.calendars = calendars;
    }

    @PaletteMethod(
            purpose = "When somebody is to be reminded of the day on which the receivable is due.",
            example = "${collection.remindOn(receivableNumber)}")
    public Date remindOn(String receivable) {
        WorkingTime calendar = calendars.standard();
        return Date.from(
                calendar.minus(calendar.beginOfWork(dueOn(receivable)), WorkingDuration.read(settings.remindBefore())));
    }

    @PaletteMethod(
            purpose = "When work begins on the first working day after the one on which the receivable is due.",
            example = "${collection.overdueOn(receivableNumber)}")
    public Date overdueOn(String receivable) {
        return Date.from(calendars.standard().beginOfWork(dueOn(receivable).plusDays(1)));
    }

    private LocalDate dueOn(String receivable) {
        return receivables.facts(receivable).dueOn();
    }
}
