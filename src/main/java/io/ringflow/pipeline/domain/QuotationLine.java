package io.ringflow.pipeline.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A product of an offer; the total is reckoned here and nowhere else. */
@Embeddable
class QuotationLine {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private String product = "";
    private BigDecimal quantity = BigDecimal.ONE;
    private BigDecimal price = BigDecimal.ZERO;
    private BigDecimal discount = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;

    protected QuotationLine() {}

    /** The total is quantity times price less discount, rounded half up to the currency's decimals. */
    QuotationLine(String product, BigDecimal quantity, BigDecimal price, BigDecimal discount, String currency) {
        this.product = product;
        this.quantity = quantity;
        this.price = price;
        this.discount = discount;
        this.total = quantity.multiply(price)
                .multiply(HUNDRED.subtract(discount))
                .divide(
                        HUNDRED,
                        Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()),
                        RoundingMode.HALF_UP);
    }

    String product() {
        return product;
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal price() {
        return price;
    }

    BigDecimal discount() {
        return discount;
    }

    BigDecimal total() {
        return total;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QuotationLine line
                && product.equals(line.product)
                && quantity.compareTo(line.quantity) == 0
                && price.compareTo(line.price) == 0
                && discount.compareTo(line.discount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(product, quantity.stripTrailingZeros(), price.stripTrailingZeros());
    }
}
