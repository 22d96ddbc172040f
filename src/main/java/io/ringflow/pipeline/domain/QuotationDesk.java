package io.ringflow.pipeline.domain;

import io.ringflow.customer.ProductCatalogue;
import io.ringflow.customer.ProductView;
import io.ringflow.shared.Numbers;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up quotations and keeps what reviewers said of them; works inside the transaction of whoever asks. */
@Component
class QuotationDesk {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final BigDecimal DEAREST = new BigDecimal("1000000000000");

    private final Quotations quotations;
    private final LatestQuotations latest;
    private final ProductCatalogue catalogue;
    private final Numbers numbers;
    private final Clock clock;

    QuotationDesk(
            Quotations quotations, LatestQuotations latest, ProductCatalogue catalogue, Numbers numbers, Clock clock) {
        this.quotations = quotations;
        this.latest = latest;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.clock = clock;
    }

    Optional<Quotation> latest(Opportunity deal) {
        return latest.get(deal.id().value(), quotations::latestOf);
    }

    /** Keeps the offer: in the open quotation if there is one, in a new one if the last was approved and this differs. */
    void offer(Opportunity deal, List<QuotedLine> quoted, Optional<String> by) {
        List<QuotationLine> lines =
                quoted.stream().map(line -> line(line, deal.currency())).toList();
        Optional<Quotation> last = latest(deal);
        if (last.filter(known -> known.offers(lines)).isPresent()) {
            return;
        }
        Quotation quotation = last.filter(Quotation::editable)
                .orElseGet(() -> new Quotation(numbers.next(Numbers.Kind.QUO), deal, by.orElse(null), clock.instant()));
        quotation.offer(lines, by.orElse(null), clock.instant());
        latest.put(deal.id().value(), quotations.save(quotation));
    }

    void sendToReview(Opportunity deal) {
        latest(deal).orElseThrow(() -> new NoQuotation(deal.number())).sendToReview();
    }

    void judge(Opportunity deal, boolean approved, String comment, String by) {
        Quotation quotation = latest(deal).orElseThrow(() -> new NoQuotation(deal.number()));
        if (approved) {
            quotation.approve(by, comment, clock.instant());
        } else {
            quotation.giveBack(by, comment, clock.instant());
        }
    }

    private QuotationLine line(QuotedLine quoted, String currency) {
        ProductView product = catalogue
                .find(quoted.product().strip())
                .orElseThrow(() -> new UnknownProduct(
                        quoted.product(),
                        catalogue.onSale().stream().map(ProductView::name).collect(Collectors.joining(", "))));
        BigDecimal price = quoted.price().orElse(product.price().amount());
        if (quoted.quantity().signum() <= 0 || quoted.quantity().compareTo(MOST) > 0) {
            throw new QuotationLineRefused("quantity", product.name());
        }
        if (price.signum() < 0 || price.compareTo(DEAREST) > 0) {
            throw new QuotationLineRefused("price", product.name());
        }
        if (quoted.discount().signum() < 0 || quoted.discount().compareTo(HUNDRED) > 0) {
            throw new QuotationLineRefused("discount", product.name());
        }
        return new QuotationLine(product.name(), quoted.quantity(), price, quoted.discount(), currency);
    }
}
