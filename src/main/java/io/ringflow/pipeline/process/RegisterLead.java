package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.CURRENCY;
import static io.ringflow.pipeline.process.LeadToContractProcess.LEAD_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.VALUE;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.NewLead;
import io.ringflow.pipeline.domain.LeadDesk;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps a lead that arrived, and gives the process its number. */
@Component
@PaletteStep(
        name = "Register lead",
        purpose = "Keeps the lead that the form or the web entered, enters an unknown customer, and numbers the lead.",
        inputs = {
            @PaletteStep.Input(name = "customerName", label = "Customer"),
            @PaletteStep.Input(name = "contactName", label = "Contact", required = false),
            @PaletteStep.Input(name = "email", label = "E-mail", required = false),
            @PaletteStep.Input(name = "phone", label = "Phone", required = false),
            @PaletteStep.Input(name = "region", label = "Region", required = false),
            @PaletteStep.Input(name = "sector", label = "Sector", required = false),
            @PaletteStep.Input(name = "product", label = "Product", required = false),
            @PaletteStep.Input(name = "need", label = "Need", required = false),
            @PaletteStep.Input(
                    name = "expectedValue",
                    type = PaletteStep.Type.NUMBER,
                    label = "Expected value",
                    required = false),
            @PaletteStep.Input(name = "currency", label = "Currency", required = false),
            @PaletteStep.Input(name = "source", label = "Source", required = false)
        },
        outputs = {
            @PaletteStep.Output(name = "leadNumber", label = "Number of the lead"),
            @PaletteStep.Output(name = "value", type = PaletteStep.Type.NUMBER, label = "Expected value, 0 if unknown")
        })
class RegisterLead implements JavaDelegate {

    private final LeadDesk leads;

    RegisterLead(LeadDesk leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        NewLead lead = lead(form);
        String number = leads.register(lead, execution.getProcessInstanceId());
        execution.setProcessBusinessKey(number);
        LEAD_NUMBER.set(execution, number);
        VALUE.set(execution, lead.expectedValue().orElse(BigDecimal.ZERO));
        form.forget("contactName", "email", "phone", "need", "expectedValue", "source");
        CURRENCY.set(execution, leads.facts(number).currency());
    }

    private static NewLead lead(TaskFields form) {
        return new NewLead(
                form.textOrEmpty("customerName"),
                form.textOrEmpty("contactName"),
                form.textOrEmpty("email"),
                form.textOrEmpty("phone"),
                form.textOrEmpty("region"),
                form.textOrEmpty("sector"),
                form.textOrEmpty("product"),
                form.textOrEmpty("need"),
                form.number("expectedValue"),
                form.textOrEmpty("currency"),
                form.textOrEmpty("source"));
    }
}
