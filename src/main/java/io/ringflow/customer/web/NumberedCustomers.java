package io.ringflow.customer.web;

import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerRecords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The customers that addresses name by number; an address with a number that nobody has leads nowhere. */
@Component
class NumberedCustomers {

    private final CustomerRecords records;

    NumberedCustomers(CustomerRecords records) {
        this.records = records;
    }

    CustomerDetails get(String number) {
        return records.numbered(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
