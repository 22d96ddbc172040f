package io.ringflow.delivery.erp.process;

import io.ringflow.shared.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for events that are to be worked off, on every node, each second. It takes no more at once than a node works off in a
 * second: more jobs would only wait in the engine, and be made while senders wait.
 */
@Component
class EventSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EventSweep.class);

    private final EventQueue queue;

    EventSweep(EventQueue queue) {
        this.queue = queue;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sweep() {
        Outage.sitOut(
                queue::fill, why -> LOG.warn("The ERP's events wait, since the database does not answer: {}", why));
    }
}
