package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.customer.ProductCatalogue;
import io.ringflow.customer.ProductView;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.domain.DealFacts;
import io.ringflow.pipeline.domain.OpportunityDesk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Shows a deal in the form of its stage. */
@Component
@PaletteStep(
        name = "Show deal in form",
        purpose = "Puts what is known of the deal into the form of the task that begins.",
        kind = PaletteStep.Kind.LISTENER,
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"))
class StageForm implements ExecutionListener {

    private final OpportunityDesk opportunities;
    private final ProductCatalogue products;

    StageForm(OpportunityDesk opportunities, ProductCatalogue products) {
        this.opportunities = opportunities;
        this.products = products;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DealFacts deal = opportunities.shown(OPPORTUNITY_NUMBER.get(execution));
        TaskFields form = new TaskFields(execution);
        form.show("need", deal.need().isEmpty() ? null : deal.need());
        form.show("nextStep", deal.nextStep());
        form.show("nextStepOn", deal.nextStepOn());
        form.show("expectedValue", deal.value());
        form.show("closeOn", deal.closeOn());
        form.show("budget", deal.budget());
        form.show("projectApprovedOn", deal.projectApprovedOn());
        form.show("projectReference", deal.projectReference());
        showLists(deal, form);
    }

    private void showLists(DealFacts deal, TaskFields form) {
        if (!deal.competitors().isEmpty()) {
            form.showList(
                    "competitors",
                    deal.competitors().stream()
                            .map(rival -> Map.of("company", rival.name(), "note", rival.note()))
                            .toList());
        }
        if (!deal.people().isEmpty()) {
            form.showList(
                    "people",
                    deal.people().stream()
                            .map(person -> Map.of(
                                    "name", person.name(),
                                    "position", person.position(),
                                    "role", person.role(),
                                    "standpoint", person.standpoint()))
                            .toList());
        }
        switch (deal.stage()) {
            case S3, S4 -> showOffer(deal, form);
            default -> {}
        }
    }

    private void showOffer(DealFacts deal, TaskFields form) {
        form.show(
                "productsOnSale",
                products.onSale().stream().map(ProductView::name).collect(Collectors.joining(", ")));
        deal.quotation().ifPresent(offer -> {
            form.show("quotationComment", offer.comment());
            form.showList("quotation", OfferLines.of(offer.lines()));
        });
        if (deal.quotation().isEmpty() && !deal.product().isEmpty()) {
            form.showList(
                    "quotation",
                    List.of(Map.of(
                            "product", deal.product(), "quantity", BigDecimal.ONE, "discount", BigDecimal.ZERO)));
        }
    }
}
