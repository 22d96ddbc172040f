package io.ringflow.pipeline.web;

import io.ringflow.pipeline.NewLead;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed to enter a lead. */
record LeadForm(
        @Nullable String customerName,
        @Nullable String contactName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String region,
        @Nullable String sector,
        @Nullable String product,
        @Nullable String need,
        @Nullable BigDecimal expectedValue,
        @Nullable String currency,
        @Nullable String source) {

    static LeadForm empty() {
        return new LeadForm(null, null, null, null, null, null, null, null, null, "USD", "phone");
    }

    NewLead lead() {
        return new NewLead(
                text(customerName),
                text(contactName),
                text(email),
                text(phone),
                text(region),
                text(sector),
                text(product),
                text(need),
                Optional.ofNullable(expectedValue),
                text(currency),
                text(source));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
