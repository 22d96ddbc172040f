package io.ringflow.customer.domain;

import java.util.function.Function;

/** What of a product two systems may keep, so that one of them owns it. */
public enum ProductField {
    NAME("name", "name", ProductDraft::name),
    SERIES("series", "series", ProductDraft::series),
    LIST_PRICE("price", "listPrice", ProductDraft::price),
    ON_SALE("onSale", "onSale", ProductDraft::onSale);

    private final String key;
    private final String told;
    private final Function<ProductDraft, Object> value;

    ProductField(String key, String told, Function<ProductDraft, Object> value) {
        this.key = key;
        this.told = told;
        this.value = value;
    }

    /** As the form and the messages call it. */
    public String key() {
        return key;
    }

    /** As events call it. */
    String told() {
        return told;
    }

    Object of(ProductDraft draft) {
        return value.apply(draft);
    }

    boolean differs(ProductDraft one, ProductDraft other) {
        return !of(one).equals(of(other));
    }
}
