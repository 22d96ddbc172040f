package io.ringflow.customer.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a product's data must be like, whichever way it comes in. */
@Component
class ProductRules {

    private static final BigDecimal HIGHEST_PRICE = BigDecimal.TEN.pow(12);

    private final MessageSource messages;

    ProductRules(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, String> problems(ProductDraft draft) {
        FieldProblems problems = new FieldProblems(messages);
        problems.refuseIf(draft.name().isEmpty(), "name", "productName");
        problems.atMost(120, "name", draft.name());
        problems.atMost(60, "code", draft.code());
        problems.atMost(60, "series", draft.series());
        BigDecimal price = draft.price().amount();
        problems.refuseIf(price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0, "price", "price");
        draft.cost()
                .ifPresent(cost ->
                        problems.refuseIf(cost.signum() < 0 || cost.compareTo(HIGHEST_PRICE) > 0, "cost", "price"));
        return problems.sentences();
    }
}
