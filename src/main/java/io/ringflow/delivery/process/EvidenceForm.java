package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.MilestoneEvidenceProcess.AWAITS;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.ENTERED_BY;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.domain.ProjectFacts;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows whoever confirms something by hand, or checks it, what it is about. */
@Component
@PaletteStep(
        name = "Show evidence in form",
        purpose =
                "Puts what is to be confirmed, of which contract, and who entered it into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "awaits", label = "The fact, for example FIRST_PAYMENT")
        })
class EvidenceForm implements ExecutionListener {

    private final ProjectDesk projects;
    private final People people;

    EvidenceForm(ProjectDesk projects, People people) {
        this.projects = projects;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        ProjectFacts project = projects.facts(PROJECT_NUMBER.get(execution));
        form.show("evidenceShown", Refusal.sentence("delivery.evidence." + AWAITS.get(execution)));
        form.show("contractNumber", project.contractNumber());
        form.show("plannedOn", project.stageDueOn());
        form.show(
                "enteredByName",
                ENTERED_BY.find(execution).flatMap(people::find).map(Person::name));
    }
}
