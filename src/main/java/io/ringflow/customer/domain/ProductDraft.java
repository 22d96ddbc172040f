package io.ringflow.customer.domain;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What a form or a file says about a product; without a code the name serves as one.
 *
 * @param cost what one costs us, in the currency of its price; empty if that is not said
 */
public record ProductDraft(
        String code, String name, String series, Money price, Optional<BigDecimal> cost, boolean onSale) {

    public ProductDraft {
        name = Folded.cleaned(name);
        code = code.isBlank() ? name : Folded.cleaned(code);
        series = Folded.cleaned(series);
        cost = cost.map(amount -> new Money(amount, price.currency()).amount());
    }

    /** This draft, but for some fields as another has them. */
    ProductDraft keeping(Set<ProductField> kept, ProductDraft other) {
        Money keptPrice = kept.contains(ProductField.LIST_PRICE) ? other.price : price;
        return new ProductDraft(
                code,
                kept.contains(ProductField.NAME) ? other.name : name,
                kept.contains(ProductField.SERIES) ? other.series : series,
                keptPrice,
                keptPrice.currency().equals(price.currency()) ? cost : other.cost,
                kept.contains(ProductField.ON_SALE) ? other.onSale : onSale);
    }

    /** A file that says nothing of the cost does not erase it. */
    ProductDraft orCost(Optional<BigDecimal> known) {
        return new ProductDraft(code, name, series, price, cost.or(() -> known), onSale);
    }
}
