package io.ringflow.pipeline.process;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.ContractDesk;
import io.ringflow.pipeline.domain.ContractFacts;
import io.ringflow.pipeline.domain.DealFacts;
import io.ringflow.pipeline.domain.OpportunityDesk;
import io.ringflow.pipeline.domain.Remark;
import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a contract's terms to whoever drafts or corrects them, with what the approvers said. */
@Component
@PaletteStep(
        name = "Show contract terms in form",
        purpose =
                "Puts the contract's terms, or the deal's value and quotation, into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"))
class TermsForm implements ExecutionListener {

    private final OpportunityDesk opportunities;
    private final ContractDesk contracts;

    TermsForm(OpportunityDesk opportunities, ContractDesk contracts) {
        this.opportunities = opportunities;
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String number = ContractApprovalProcess.OPPORTUNITY_NUMBER.get(execution);
        DealFacts deal = opportunities.facts(number);
        Optional<ContractFacts> contract = contracts.latest(number).filter(ContractFacts::reworkable);
        form.show("currency", deal.currency());
        form.show(
                "amount",
                contract.map(ContractFacts::amount)
                        .or(() -> deal.quotation().map(DealFacts.OfferFacts::total))
                        .or(deal::value));
        form.show(
                "contractDiscount",
                contract.map(ContractFacts::discount).or(() -> deal.quotation().map(DealFacts.OfferFacts::discount)));
        form.show("contractTerms", contract.map(ContractFacts::paymentTerms));
        form.show(
                "plannedSignOn", contract.flatMap(ContractFacts::plannedSignOn).or(deal::closeOn));
        contract.map(ContractFacts::instalments)
                .ifPresent(parts -> form.showList("instalments", InstalmentLines.of(parts)));
        contract.map(ContractFacts::number)
                .map(contracts::remarks)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> form.show("remarks", written(said)));
    }

    private static String written(List<Remark> remarks) {
        return remarks.stream()
                .map(said -> Refusal.sentence(
                        "pipeline.remark",
                        Refusal.sentence("pipeline.level." + said.level().name()),
                        Refusal.sentence("pipeline.decision." + said.verdict().name()),
                        said.comment()))
                .collect(Collectors.joining("\n"));
    }
}
