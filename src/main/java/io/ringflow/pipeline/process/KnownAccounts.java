package io.ringflow.pipeline.process;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.imports.KnownValues;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Customers as files name them in their deals. */
final class KnownAccounts implements KnownValues {

    private final CustomerDirectory customers;

    KnownAccounts(CustomerDirectory customers) {
        this.customers = customers;
    }

    @Override
    public Map<String, String> recognise(Collection<String> values) {
        Map<String, String> recognised = new LinkedHashMap<>();
        customers.named(values).forEach((value, customer) -> recognised.put(value, customer.name()));
        return recognised;
    }

    @Override
    public Optional<String> nearest(String value) {
        return customers.matches(value, "", "").stream()
                .findFirst()
                .map(match -> match.customer().name());
    }

    @Override
    public boolean binding() {
        return true;
    }
}
