package io.ringflow.customer.domain;

import io.ringflow.customer.ProductView;
import io.ringflow.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is sold, or was: a product goes off sale, but never out of the record. */
@Entity
@Table(name = "product")
class Product {

    @Id
    @GeneratedValue(generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq")
    private @Nullable Long id;

    private String code = "";
    private String codeKey = "";
    private String name = "";
    private String nameKey = "";
    private String series = "";
    private BigDecimal listPrice = BigDecimal.ZERO;
    private String currency = "";
    private @Nullable BigDecimal unitCost;
    private boolean onSale = true;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String changedBy;

    @Version
    private int version;

    protected Product() {}

    Product(ProductDraft draft, Occasion occasion) {
        take(draft, occasion);
    }

    void change(ProductDraft draft, Occasion occasion) {
        if (!draft().equals(draft)) {
            take(draft, occasion);
        }
    }

    private void take(ProductDraft draft, Occasion occasion) {
        code = draft.code();
        codeKey = Folded.folded(draft.code());
        name = draft.name();
        nameKey = Folded.folded(draft.name());
        series = draft.series();
        listPrice = draft.price().amount();
        currency = draft.price().currencyCode();
        unitCost = draft.cost().orElse(null);
        onSale = draft.onSale();
        changedAt = occasion.at();
        changedBy = occasion.by().orElse(null);
    }

    ProductDraft draft() {
        return new ProductDraft(
                code, name, series, Money.of(listPrice, currency), Optional.ofNullable(unitCost), onSale);
    }

    ProductView view() {
        return new ProductView(
                databaseId(),
                code,
                name,
                series,
                Money.of(listPrice, currency),
                Optional.ofNullable(unitCost).map(cost -> Money.of(cost, currency)));
    }

    ProductDetails details() {
        return new ProductDetails(databaseId(), draft(), version);
    }

    long databaseId() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    String codeKey() {
        return codeKey;
    }

    String nameKey() {
        return nameKey;
    }

    String name() {
        return name;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
