package io.ringflow.engine.reminder;

import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.engine.variable.Variable;
import io.ringflow.shared.Texts;
import io.ringflow.shared.reminder.Reminder;
import io.ringflow.shared.reminder.Reminders;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells a person what should not be missed, in the process owner's words. */
@Component
@PaletteStep(
        name = "Remind person",
        purpose = "Puts a reminder under the bell of a person, on every page until it is read.",
        inputs = {
            @PaletteStep.Input(name = "remindedPerson", label = "Login name of the person"),
            @PaletteStep.Input(name = "reminderText", label = "What the person should not miss"),
            @PaletteStep.Input(
                    name = "reminderPage",
                    label = "Page that it is about",
                    required = false,
                    description = "An address in Ringflow, such as /projects/${projectNumber}")
        })
class RemindPerson implements JavaDelegate {

    private static final int LONGEST = 500;
    private static final Variable<String> PERSON = Variable.text("remindedPerson");
    private static final Variable<String> TEXT = Variable.text("reminderText");
    private static final Variable<String> PAGE = Variable.text("reminderPage");

    private final Reminders reminders;

    RemindPerson(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(new Reminder(
                PERSON.get(execution),
                "note",
                PAGE.find(execution).orElse(""),
                Map.of("text", Texts.clean(TEXT.get(execution), LONGEST))));
    }
}
