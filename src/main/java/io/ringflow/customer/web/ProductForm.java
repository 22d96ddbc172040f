package io.ringflow.customer.web;

import io.ringflow.customer.domain.ProductDetails;
import io.ringflow.customer.domain.ProductDraft;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a product, as it was typed.
 *
 * @param version what was read before the change
 */
record ProductForm(
        String code,
        String name,
        String series,
        String price,
        String currency,
        String cost,
        @Nullable Boolean onSale,
        @Nullable Integer version) {

    ProductForm {
        code = Objects.requireNonNullElse(code, "");
        name = Objects.requireNonNullElse(name, "");
        series = Objects.requireNonNullElse(series, "");
        price = Objects.requireNonNullElse(price, "");
        currency = Objects.requireNonNullElse(currency, "");
        cost = Objects.requireNonNullElse(cost, "");
    }

    static ProductForm empty() {
        return new ProductForm("", "", "", "", "", "", true, null);
    }

    static ProductForm of(ProductDetails product) {
        ProductDraft facts = product.facts();
        return new ProductForm(
                facts.code(),
                facts.name(),
                facts.series(),
                facts.price().amount().toPlainString(),
                facts.price().currencyCode(),
                facts.cost().map(BigDecimal::toPlainString).orElse(""),
                facts.onSale(),
                product.version());
    }

    /** @param price as it was read, or zero where it could not be */
    ProductDraft draft(Money price, Optional<BigDecimal> cost) {
        return new ProductDraft(code, name, series, price, cost, Boolean.TRUE.equals(onSale));
    }

    static Money nothing() {
        return new Money(BigDecimal.ZERO, Currency.getInstance("XXX"));
    }
}
