package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OWNER;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a manager who has the work that nobody moved, and who else could take it. */
@Component
@PaletteStep(
        name = "Show owners in form",
        purpose =
                "Puts the present owner and the sales people who could take over into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER)
class StalledForm implements ExecutionListener {

    private final People people;

    StalledForm(People people) {
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        form.show("ownerName", OWNER.find(execution).flatMap(people::find).map(Person::name));
        form.showList(
                "ownerChoices",
                people.inGroup(Groups.SALES).stream()
                        .map(person -> Map.of("value", person.username(), "label", label(person)))
                        .toList());
    }

    private static String label(Person person) {
        return person.team().isEmpty() ? person.name() : person.name() + " · " + person.team();
    }
}
