package io.ringflow.customer.imports;

import io.ringflow.customer.domain.CustomerBatches;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Customers as files name them. The name stays as the file has it: the record finds it whatever its spelling. */
final class KnownCustomers implements KnownValues {

    private final CustomerBatches customers;

    KnownCustomers(CustomerBatches customers) {
        this.customers = customers;
    }

    @Override
    public Map<String, String> recognise(Collection<String> values) {
        Map<String, String> recognised = new LinkedHashMap<>();
        customers.named(values).keySet().forEach(name -> recognised.put(name, name));
        return recognised;
    }

    @Override
    public Optional<String> nearest(String value) {
        return Optional.empty();
    }

    @Override
    public boolean binding() {
        return true;
    }
}
