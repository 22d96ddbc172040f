package io.ringflow.customer.domain;

import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.customer.SharedRecordsChanged;
import io.ringflow.customer.SharedRecordsChanged.Changed;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules, in the transaction that changes them, which records another system should hear of. */
@Component
class ChangesTold {

    private final ApplicationEventPublisher events;

    ChangesTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** After they were written, so that each has its id. */
    void customers(Collection<Customer> changed) {
        tell(
                Kind.CUSTOMER,
                changed.stream()
                        .map(customer -> new Changed(
                                customer.databaseId(), customer.view().number()))
                        .toList());
    }

    /** After it was written. */
    void product(Product changed) {
        tell(
                Kind.PRODUCT,
                List.of(new Changed(changed.databaseId(), changed.view().code())));
    }

    private void tell(Kind kind, List<Changed> changed) {
        if (!changed.isEmpty()) {
            events.publishEvent(new SharedRecordsChanged(kind, changed));
        }
    }
}
