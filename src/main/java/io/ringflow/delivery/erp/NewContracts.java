package io.ringflow.delivery.erp;

import io.ringflow.pipeline.ContractSigned;
import io.ringflow.pipeline.ContractView;
import io.ringflow.pipeline.Pipeline;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Events that named a contract before it was signed here are worked off as soon as it is. */
@Component
class NewContracts {

    private final Pipeline pipeline;
    private final EventStore events;
    private final EntityManager records;

    NewContracts(Pipeline pipeline, EventStore events, EntityManager records) {
        this.pipeline = pipeline;
        this.events = events;
        this.records = records;
    }

    /**
     * In the transaction that records the signature: whoever looks for events sees the contract and its project, too. What was
     * signed is written first, so that the document's number can be read.
     */
    @EventListener
    void signed(ContractSigned contract) {
        records.flush();
        List<String> names = Stream.concat(
                        Stream.of(contract.number()),
                        pipeline.contract(contract.number()).flatMap(ContractView::documentNumber).stream())
                .toList();
        events.nowKnown(names);
    }
}
