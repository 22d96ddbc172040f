package io.ringflow.delivery.erp.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.ringflow.delivery.erp.Stored;
import org.springframework.stereotype.Component;

/** Counts what this node is told by the ERP: new events, those that were sent before, and requests that nobody signed. */
@Component
class EventFigures {

    private static final String NAME = "ringflow.erp.events";

    private final Counter stored;
    private final Counter known;
    private final Counter unsigned;

    EventFigures(MeterRegistry registry) {
        this.stored = registry.counter(NAME, "what", "stored");
        this.known = registry.counter(NAME, "what", "known");
        this.unsigned = registry.counter(NAME, "what", "unsigned");
    }

    void took(Stored taken) {
        stored.increment(taken.stored());
        known.increment(taken.known());
    }

    void refused() {
        unsigned.increment();
    }
}
