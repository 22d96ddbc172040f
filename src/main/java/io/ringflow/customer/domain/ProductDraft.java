package io.ringflow.customer.domain;

import io.ringflow.shared.Money;

/** What a form or a file says about a product; without a code the name serves as one. */
public record ProductDraft(String code, String name, String series, Money price, boolean onSale) {

    public ProductDraft {
        name = Folded.cleaned(name);
        code = code.isBlank() ? name : Folded.cleaned(code);
        series = Folded.cleaned(series);
    }
}
