package io.ringflow.delivery.process;

import io.ringflow.delivery.domain.DeliverySettings;
import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.erp.ErpConnection;
import io.ringflow.engine.palette.PaletteMethod;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.palette.PaletteStep.Kind;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingDuration;
import io.ringflow.engine.time.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What models ask about the planned days of projects, above all in timers. */
@Component(MilestonesStep.NAME)
@PaletteStep(
        name = "Milestones",
        purpose = "Tells the moments that a project's planned days mean, and who tells that they came true.",
        kind = Kind.EXPRESSION)
class MilestonesStep {

    static final String NAME = "milestones";

    /** What people get at least to confirm something, wherever the planned day lies. */
    private static final Duration AT_LEAST = Duration.ofHours(16);

    private final ProjectDesk projects;
    private final DeliverySettings settings;
    private final ErpConnection erp;
    private final WorkingCalendars calendars;
    private final Clock clock;

    MilestonesStep(
            ProjectDesk projects,
            DeliverySettings settings,
            ErpConnection erp,
            WorkingCalendars calendars,
            Clock clock) {
        this.projects = projects;
        this.settings = settings;
        this.erp = erp;
        this.calendars = calendars;
        this.clock = clock;
    }

    @PaletteMethod(
            purpose = "When the project manager is to be reminded of the day that is planned for the project's stage.",
            example = "${milestones.remindOn(projectNumber)}")
    public Date remindOn(String project) {
        WorkingTime calendar = calendars.standard();
        return Date.from(
                calendar.minus(calendar.beginOfWork(planned(project)), WorkingDuration.read(settings.remindBefore())));
    }

    @PaletteMethod(
            purpose =
                    "When work begins on the first working day after the one that is planned for the project's stage.",
            example = "${milestones.overdueOn(projectNumber)}")
    public Date overdueOn(String project) {
        return Date.from(calendars.standard().beginOfWork(planned(project).plusDays(1)));
    }

    @PaletteMethod(
            purpose =
                    "By when people are to confirm what the stage needs: the planned day, and 16 working hours at least.",
            example = "${milestones.confirmBy(projectNumber)}")
    public Date confirmBy(String project) {
        Date planned = overdueOn(project);
        Date soonest = Date.from(calendars.standard().plus(clock.instant(), AT_LEAST));
        return planned.after(soonest) ? planned : soonest;
    }

    @PaletteMethod(
            purpose = "Whether an ERP is connected that tells of payments, tests, acceptances and invoices.",
            example = "${milestones.erpConnected()}")
    public boolean erpConnected() {
        return erp.connected();
    }

    private LocalDate planned(String project) {
        return projects.facts(project).stageDueOn().orElseGet(() -> LocalDate.now(clock));
    }
}
