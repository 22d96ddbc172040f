package io.ringflow.delivery.outbox.process;

import io.ringflow.delivery.outbox.OutboxSettings;
import io.ringflow.shared.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for messages that are to be sent, on every node, each second. */
@Component
class OutboxSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);

    private final OutboxQueue queue;
    private final OutboxSettings settings;

    OutboxSweep(OutboxQueue queue, OutboxSettings settings) {
        this.queue = queue;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void sweep() {
        if (settings.isOn()) {
            Outage.sitOut(
                    queue::fill, why -> LOG.warn("Nothing goes out, since the database does not answer: {}", why));
        }
    }
}
