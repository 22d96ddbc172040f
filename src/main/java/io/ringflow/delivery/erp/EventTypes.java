package io.ringflow.delivery.erp;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What kinds of events are understood, and who takes each. */
@Component
public class EventTypes {

    private final TreeMap<String, ErpEventTaker> takers = new TreeMap<>();

    EventTypes(List<ErpEventTaker> all) {
        all.forEach(taker -> taker.types().forEach(type -> {
            if (takers.put(type, taker) != null) {
                throw new IllegalStateException("Two want to take " + type);
            }
        }));
    }

    public SortedSet<String> known() {
        return new TreeSet<>(takers.keySet());
    }

    /** @throws EventUnmatched if nobody understands that type */
    ErpEventTaker taker(String type) {
        return Optional.ofNullable(takers.get(type))
                .orElseThrow(() -> new EventUnmatched("delivery.erp.type.unknown", type));
    }
}
