package io.ringflow.customer.web;

import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerRecords;
import io.ringflow.shared.web.NothingThere;
import org.springframework.stereotype.Component;

/** The customers that addresses name by number; an address with a number that nobody has leads nowhere. */
@Component
class NumberedCustomers {

    private final CustomerRecords records;

    NumberedCustomers(CustomerRecords records) {
        this.records = records;
    }

    CustomerDetails get(String number) {
        return records.numbered(number).orElseThrow(NothingThere::new);
    }
}
