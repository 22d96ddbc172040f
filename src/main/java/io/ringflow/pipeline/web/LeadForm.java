package io.ringflow.pipeline.web;

import io.ringflow.pipeline.NewLead;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead as people type it and programs send it; everything but the customer's name may be left out. */
@Schema(name = "Lead")
record LeadForm(
        @Schema(example = "Bioplex GmbH", requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) @Nullable String customerName,

        @Schema(example = "Ada Keller") @Nullable String contactName,

        @Schema(example = "ada.keller@bioplex.example", format = "email") @Nullable String email,

        @Schema(example = "+49 30 1234567") @Nullable String phone,
        @Schema(example = "East") @Nullable String region,
        @Schema(example = "medical") @Nullable String sector,

        @Schema(example = "GTX Pro", description = "Code or name of a product on sale") @Nullable String product,

        @Schema(example = "Wants to replace two lines in spring") @Nullable String need,

        @Schema(example = "48000", minimum = "0") @Nullable BigDecimal expectedValue,

        @Schema(example = "EUR", description = "ISO 4217; USD if left out") @Nullable String currency,

        @Schema(example = "web") @Nullable String source) {

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
