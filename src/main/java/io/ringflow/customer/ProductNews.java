package io.ringflow.customer;

import io.ringflow.shared.Money;
import java.util.Optional;

/** What another system says of a product; what it does not mention stays as it is. */
public record ProductNews(
        String code, Optional<String> name, Optional<String> series, Optional<Money> price, Optional<Boolean> onSale) {}
