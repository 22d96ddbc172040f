package io.ringflow.pipeline.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.pipeline.CompetitorView;
import io.ringflow.pipeline.DecisionRoleView;
import io.ringflow.pipeline.FunnelStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A deal as the process and its forms read it. */
public record DealFacts(
        String number,
        CustomerId customer,
        String customerName,
        String product,
        FunnelStage stage,
        Optional<String> owner,
        Optional<BigDecimal> value,
        String currency,
        String need,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepOn,
        Optional<LocalDate> closeOn,
        Optional<BigDecimal> budget,
        Optional<LocalDate> projectApprovedOn,
        Optional<String> projectReference,
        Optional<LocalDate> holdUntil,
        List<CompetitorView> competitors,
        List<DecisionRoleView> people,
        Optional<OfferFacts> quotation) {

    /**
     * The latest quotation.
     *
     * @param discount of the whole, in percent
     */
    public record OfferFacts(
            String number, BigDecimal total, BigDecimal discount, String comment, List<QuotedLine> lines) {

        static OfferFacts of(Quotation quotation) {
            return new OfferFacts(
                    quotation.number(),
                    quotation.total(),
                    quotation.discount(),
                    quotation.comment(),
                    quotation.lines().stream()
                            .map(line -> new QuotedLine(
                                    line.product(), line.quantity(), Optional.of(line.price()), line.discount()))
                            .toList());
        }
    }

    static DealFacts of(Opportunity deal, Optional<Quotation> quotation) {
        return new DealFacts(
                deal.number(),
                deal.customer(),
                deal.customerName(),
                deal.product(),
                deal.stage(),
                deal.owner(),
                deal.expectedValue(),
                deal.currency(),
                deal.need(),
                deal.nextStep(),
                deal.nextStepOn(),
                deal.closeOn(),
                deal.budget(),
                deal.projectApprovedOn(),
                deal.projectReference(),
                deal.holdUntil(),
                deal.competitors().stream().map(Competitor::view).toList(),
                deal.decisionProcess().stream().map(DecisionRole::view).toList(),
                quotation.map(OfferFacts::of));
    }
}
