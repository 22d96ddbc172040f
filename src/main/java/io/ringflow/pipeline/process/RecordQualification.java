package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OUTCOME;

import io.ringflow.customer.CustomerId;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.LeadDesk;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps how a lead was judged. */
@Component
@PaletteStep(
        name = "Record qualification",
        purpose = "Keeps whether the lead is a real chance, a duplicate or nothing for us, and whose lead it is.",
        inputs = {
            @PaletteStep.Input(name = "leadNumber", label = "Number of the lead"),
            @PaletteStep.Input(name = "outcome", label = "chance, duplicate or disqualified"),
            @PaletteStep.Input(name = "customerChoice", label = "Id of the customer, or new", required = false),
            @PaletteStep.Input(name = "need", label = "Need", required = false),
            @PaletteStep.Input(
                    name = "expectedValue",
                    type = PaletteStep.Type.NUMBER,
                    label = "Expected value",
                    required = false),
            @PaletteStep.Input(name = "reason", label = "Reason", required = false)
        })
class RecordQualification implements JavaDelegate {

    private final LeadDesk leads;

    RecordQualification(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String lead = LEAD_NUMBER.get(execution);
        switch (OUTCOME.get(execution)) {
            case "chance" -> improve(lead, form);
            case "duplicate" -> leads.recogniseAsDuplicate(lead, reason(form));
            case "disqualified" -> leads.disqualify(lead, reason(form));
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget("customerChoice", "need", "expectedValue", "reason");
    }

    private void improve(String lead, TaskFields form) {
        if (form.textOrEmpty("customerChoice").isEmpty() && !leads.matches(lead).isEmpty()) {
            throw new DecisionIncomplete("customerChoice");
        }
        leads.improve(lead, form.textOrEmpty("need"), form.number("expectedValue"), customer(form));
    }

    private static String reason(TaskFields form) {
        return form.filled("reason").orElseThrow(() -> new DecisionIncomplete("reason"));
    }

    private static Optional<CustomerId> customer(TaskFields form) {
        return form.text("customerChoice")
                .filter(choice -> !choice.equals(LeadForm.NEW_CUSTOMER))
                .flatMap(choice -> form.number("customerChoice"))
                .map(id -> new CustomerId(id.longValue()));
    }
}
