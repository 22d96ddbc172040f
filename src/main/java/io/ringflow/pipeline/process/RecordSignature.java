package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.CONTRACT_NUMBER;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.Signature;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records who signed what, and when; the deal is won. */
@Component
@PaletteStep(
        name = "Record signature",
        purpose =
                "Records the signature, wins the deal, makes the customer a trading one, and tells the modules that follow.",
        inputs = {
            @PaletteStep.Input(name = "contractNumber", label = "Number of the contract"),
            @PaletteStep.Input(name = "signedOn", type = PaletteStep.Type.DATE, label = "Signed on"),
            @PaletteStep.Input(name = "documentNumber", label = "Number of the signed document"),
            @PaletteStep.Input(name = "signedByUs", label = "Signed for us by"),
            @PaletteStep.Input(name = "signedByCustomer", label = "Signed for the customer by")
        })
class RecordSignature implements JavaDelegate {

    private final ContractDesk contracts;

    RecordSignature(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        contracts.sign(
                CONTRACT_NUMBER.get(execution),
                new Signature(
                        form.date("signedOn").orElseThrow(() -> new DecisionIncomplete("signedOn")),
                        filled(form, "documentNumber"),
                        filled(form, "signedByUs"),
                        filled(form, "signedByCustomer")));
        form.forget("signedOn", "documentNumber", "signedByUs", "signedByCustomer");
    }

    private static String filled(TaskFields form, String field) {
        return form.filled(field).orElseThrow(() -> new DecisionIncomplete(field));
    }
}
