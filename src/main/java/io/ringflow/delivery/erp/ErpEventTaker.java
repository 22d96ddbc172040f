package io.ringflow.delivery.erp;

import java.util.Optional;
import java.util.Set;

/** Takes what the ERP tells of one kind of thing; each type has one taker. */
public interface ErpEventTaker {

    Set<String> types();

    /**
     * Does what the event says, in the caller's transaction and at most once for each event.
     *
     * @return what somebody should know although it was done
     * @throws EventUnmatched if the event fits nothing, so that a person has to look at it
     * @throws EventTooEarly if it will fit once something else was told
     */
    Optional<Remark> take(ErpEvent event);
}
