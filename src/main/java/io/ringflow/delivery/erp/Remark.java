package io.ringflow.delivery.erp;

import java.util.List;
import java.util.Optional;

/**
 * What somebody should know of an event that was done.
 *
 * @param key of a sentence in {@code messages-delivery}
 */
public record Remark(String key, List<String> arguments) {

    /** Of fields about which the ERP says something else than Ringflow, which owns them; none if there are none. */
    static Optional<Remark> leftAsTheyAre(List<String> fields) {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remark("delivery.event.left", List.of(String.join(", ", fields))));
    }
}
