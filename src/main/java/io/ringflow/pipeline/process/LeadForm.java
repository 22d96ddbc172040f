package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;

import io.ringflow.customer.CustomerMatch;
import io.ringflow.customer.CustomerView;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.LeadDesk;
import io.ringflow.pipeline.domain.LeadFacts;
import io.ringflow.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a lead, and the customers it may belong to, in the form that judges it. */
@Component
@PaletteStep(
        name = "Show lead in form",
        purpose = "Puts what is known of the lead into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "leadNumber", label = "Number of the lead"))
class LeadForm implements ExecutionListener {

    static final String NEW_CUSTOMER = "new";

    private final LeadDesk leads;

    LeadForm(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String number = LEAD_NUMBER.get(execution);
        LeadFacts lead = leads.facts(number);
        List<CustomerMatch> matches = leads.matches(number);
        TaskFields form = new TaskFields(execution);
        form.show("leadSummary", lead.summary());
        form.show("need", lead.need());
        form.show("expectedValue", lead.expectedValue());
        form.showList("customerChoices", choices(matches));
        form.show("customerChoice", matches.isEmpty() ? NEW_CUSTOMER : null);
    }

    private static List<Map<String, String>> choices(List<CustomerMatch> matches) {
        List<Map<String, String>> choices = new ArrayList<>();
        matches.forEach(match -> choices.add(Map.of(
                "value", match.customer().id().toString(),
                "label", label(match.customer(), match.reason()))));
        choices.add(Map.of("value", NEW_CUSTOMER, "label", Refusal.sentence("pipeline.choice.customer.new")));
        return choices;
    }

    private static String label(CustomerView customer, CustomerMatch.Reason reason) {
        return Refusal.sentence("pipeline.choice.customer." + reason.name(), customer.name(), customer.number());
    }
}
