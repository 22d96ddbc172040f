package io.ringflow.delivery.domain;

import io.ringflow.shared.reminder.Reminder;
import io.ringflow.shared.reminder.Reminders;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells project managers under their bell what became theirs, and which planned day is near, as long as that matters. */
@Component
class ManagerReminders {

    private static final String MANAGING = "projectGiven";
    private static final String NEAR = "milestoneNear";

    private final Reminders reminders;

    ManagerReminders(Reminders reminders) {
        this.reminders = reminders;
    }

    void managing(Project project) {
        project.projectManager()
                .ifPresent(manager -> reminders.remind(new Reminder(
                        manager,
                        MANAGING,
                        page(project),
                        Map.of("project", project.number(), "customer", project.customerName()))));
    }

    void stageNear(Project project, LocalDate day) {
        project.projectManager()
                .ifPresent(manager -> reminders.remind(new Reminder(
                        manager,
                        NEAR,
                        page(project),
                        Map.of(
                                "project", project.number(),
                                "customer", project.customerName(),
                                "stage", "#delivery.stage." + project.stage(),
                                "on", day.toString()))));
    }

    /** The stage is reached, another day holds, or another person has the project. */
    void settle(Project project) {
        project.projectManager().ifPresent(manager -> reminders.settle(manager, NEAR, page(project)));
    }

    private static String page(Project project) {
        return "/projects/" + project.number();
    }
}
