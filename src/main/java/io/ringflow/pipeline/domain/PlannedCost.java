package io.ringflow.pipeline.domain;

import io.ringflow.customer.ProductCatalogue;
import io.ringflow.customer.ProductView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the products of a deal's approved quotation cost us: quantity times unit cost, summed over its lines. */
@Component
class PlannedCost {

    private final QuotationDesk quotations;
    private final ProductCatalogue catalogue;

    PlannedCost(QuotationDesk quotations, ProductCatalogue catalogue) {
        this.quotations = quotations;
        this.catalogue = catalogue;
    }

    /** In the deal's currency; empty unless there is a quotation and the cost of each of its products is known in that currency. */
    Optional<BigDecimal> of(Opportunity deal) {
        return quotations.latest(deal).filter(Quotation::approved).flatMap(offer -> of(offer.lines(), deal.currency()));
    }

    private Optional<BigDecimal> of(List<QuotationLine> lines, String currency) {
        BigDecimal sum = BigDecimal.ZERO;
        for (QuotationLine line : lines) {
            Optional<BigDecimal> each = catalogue
                    .find(line.product())
                    .flatMap(ProductView::cost)
                    .filter(cost -> cost.currencyCode().equals(currency))
                    .map(cost -> cost.amount().multiply(line.quantity()));
            if (each.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(each.get());
        }
        return Optional.of(sum).filter(cost -> !lines.isEmpty());
    }
}
