package io.ringflow.pipeline.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.PostPersist;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the moves of deals that this node made, once they are committed. */
@Component
class MoveCounter {

    private final ObjectProvider<MeterRegistry> registry;

    MoveCounter(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @PostPersist
    void written(StageLog line) {
        Counter moves = Counter.builder("ringflow.deal.moves")
                .description("Moves of deals that this node made.")
                .tags("what", line.what().name().toLowerCase(Locale.ROOT), "to", line.to())
                .register(registry.getObject());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                moves.increment();
            }
        });
    }
}
