package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.domain.ProjectFacts;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows whoever goes after a stage, decides on it or plans it anew what is planned, what is missing, and who manages it. */
@Component
@PaletteStep(
        name = "Show milestone in form",
        purpose =
                "Puts the stage, its planned day, what is missing, and the project managers into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"))
class MilestoneForm implements ExecutionListener {

    private final ProjectDesk projects;
    private final EvidenceDesk evidence;
    private final People people;

    MilestoneForm(ProjectDesk projects, EvidenceDesk evidence, People people) {
        this.projects = projects;
        this.evidence = evidence;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        ProjectFacts project = projects.facts(PROJECT_NUMBER.get(execution));
        form.show(
                "stageShown",
                Refusal.sentence("delivery.stage." + project.stage().name()));
        form.show("plannedOn", project.stageDueOn());
        form.show("managerName", project.projectManager().flatMap(people::find).map(Person::name));
        form.showList(
                "missingChoices",
                evidence.missing(project.number()).stream()
                        .map(kind -> Map.of(
                                "value", kind.name(), "label", Refusal.sentence("delivery.evidence." + kind.name())))
                        .toList());
        form.showList(
                "managerChoices",
                people.inGroup(Groups.PROJECT_MANAGERS).stream()
                        .map(person -> Map.of("value", person.username(), "label", person.name()))
                        .toList());
    }
}
