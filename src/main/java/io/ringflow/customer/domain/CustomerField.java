package io.ringflow.customer.domain;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a customer two systems may keep, so that one of them owns it. */
public enum CustomerField {
    NAME("name", CustomerDraft::name),
    REGION("region", CustomerDraft::region),
    SECTOR("sector", CustomerDraft::sector),
    COUNTRY("country", CustomerDraft::country),
    EMPLOYEES("employees", draft -> draft.employees().orElse(null)),
    WEBSITE("website", CustomerDraft::website),
    PHONE("phone", CustomerDraft::phone),
    ADDRESS("address", CustomerDraft::address),
    EXTERNAL_ID("externalId", draft -> draft.externalId().orElse(null));

    private final String key;
    private final Function<CustomerDraft, @Nullable Object> value;

    CustomerField(String key, Function<CustomerDraft, @Nullable Object> value) {
        this.key = key;
        this.value = value;
    }

    /** As forms, messages and events call it. */
    public String key() {
        return key;
    }

    @Nullable Object of(CustomerDraft draft) {
        return value.apply(draft);
    }

    boolean differs(CustomerDraft one, CustomerDraft other) {
        return !Objects.equals(of(one), of(other));
    }
}
