package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.form.WrittenAmount;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.DealFacts;
import io.ringflow.pipeline.domain.OpportunityDesk;
import io.ringflow.shared.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a quotation to its reviewers. */
@Component
@PaletteStep(
        name = "Show quotation in form",
        purpose = "Puts the deal's latest quotation into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"))
class QuotationForm implements ExecutionListener {

    private final OpportunityDesk opportunities;

    QuotationForm(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DealFacts deal = opportunities.facts(OPPORTUNITY_NUMBER.get(execution));
        TaskFields form = new TaskFields(execution);
        deal.quotation().ifPresent(offer -> {
            form.show("quotationNumber", offer.number());
            form.show("quotationTotal", WrittenAmount.of(Money.of(offer.total(), deal.currency())));
            form.showList("quotationLines", OfferLines.of(offer.lines()));
        });
    }
}
