package io.ringflow.customer.domain;

import io.ringflow.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a customer that became another.
 *
 * @param fact the name of the field, which the message files translate
 */
record FactChange(String fact, String was, String became) {

    static List<FactChange> between(CustomerDraft before, CustomerDraft after) {
        List<FactChange> changes = new ArrayList<>();
        add(changes, "region", before.region(), after.region());
        add(changes, "sector", before.sector(), after.sector());
        add(changes, "country", before.country(), after.country());
        add(
                changes,
                "foundedYear",
                before.foundedYear().orElse(null),
                after.foundedYear().orElse(null));
        add(
                changes,
                "annualRevenue",
                before.annualRevenue().map(FactChange::text).orElse(""),
                after.annualRevenue().map(FactChange::text).orElse(""));
        add(
                changes,
                "employees",
                before.employees().orElse(null),
                after.employees().orElse(null));
        add(changes, "website", before.website(), after.website());
        add(changes, "phone", before.phone(), after.phone());
        add(changes, "address", before.address(), after.address());
        add(
                changes,
                "externalId",
                before.externalId().orElse(""),
                after.externalId().orElse(""));
        return changes;
    }

    private static void add(List<FactChange> changes, String fact, @Nullable Object was, @Nullable Object became) {
        if (!Objects.equals(was, became)) {
            changes.add(new FactChange(fact, text(was), text(became)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currencyCode();
    }
}
