package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.ContractApprovalProcess.CONTRACT_NUMBER;
import static io.ringflow.pipeline.process.ContractApprovalProcess.CREDIT;
import static io.ringflow.pipeline.process.ContractApprovalProcess.CURRENCY;
import static io.ringflow.pipeline.process.ContractApprovalProcess.DISCOUNT;
import static io.ringflow.pipeline.process.ContractApprovalProcess.OPPORTUNITY_NUMBER;
import static io.ringflow.pipeline.process.ContractApprovalProcess.PAYMENT_TERMS;
import static io.ringflow.pipeline.process.ContractApprovalProcess.VALUE;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.ContractFacts;
import io.ringflow.pipeline.domain.ContractTerms;
import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps the terms that somebody sends for approval, as the contract's next revision. */
@Component
@PaletteStep(
        name = "Record contract",
        purpose =
                "Keeps the terms sent for approval as the contract's next revision, and tells the rules what they need.",
        inputs = {
            @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"),
            @PaletteStep.Input(name = "amount", type = PaletteStep.Type.NUMBER, label = "Amount"),
            @PaletteStep.Input(
                    name = "contractDiscount",
                    type = PaletteStep.Type.NUMBER,
                    label = "Discount in percent",
                    required = false),
            @PaletteStep.Input(name = "contractTerms", label = "Payment terms"),
            @PaletteStep.Input(name = "plannedSignOn", type = PaletteStep.Type.DATE, label = "To be signed on"),
            @PaletteStep.Input(
                    name = "instalments",
                    type = PaletteStep.Type.JSON,
                    label = "Instalments",
                    required = false)
        },
        outputs = {
            @PaletteStep.Output(name = "contractNumber", label = "Number of the contract"),
            @PaletteStep.Output(name = "value", type = PaletteStep.Type.NUMBER, label = "Amount"),
            @PaletteStep.Output(name = "discount", type = PaletteStep.Type.NUMBER, label = "Discount in percent"),
            @PaletteStep.Output(name = "paymentTerms", label = "Payment terms"),
            @PaletteStep.Output(name = "credit", label = "The customer's credit class")
        })
class RecordContract implements JavaDelegate {

    private final ContractDesk contracts;

    RecordContract(ContractDesk contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        ContractFacts contract =
                contracts.sendForApproval(OPPORTUNITY_NUMBER.get(execution), terms(form, CURRENCY.get(execution)));
        CONTRACT_NUMBER.set(execution, contract.number());
        VALUE.set(execution, contract.amount());
        DISCOUNT.set(execution, contract.discount());
        PAYMENT_TERMS.set(execution, contract.paymentTerms());
        CREDIT.set(execution, contract.credit());
        form.forget("amount", "contractDiscount", "contractTerms", "plannedSignOn", "instalments");
    }

    private static ContractTerms terms(TaskFields form, String currency) {
        return new ContractTerms(
                form.number("amount").orElseThrow(() -> new DecisionIncomplete("amount")),
                currency,
                form.number("contractDiscount").orElse(BigDecimal.ZERO),
                form.textOrEmpty("contractTerms"),
                form.date("plannedSignOn").orElseThrow(() -> new DecisionIncomplete("plannedSignOn")),
                form.rows("instalments").map(InstalmentLines::read).orElse(List.of()));
    }
}
