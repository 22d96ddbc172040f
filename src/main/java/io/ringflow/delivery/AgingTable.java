package io.ringflow.delivery;

import io.ringflow.shared.Money;
import java.time.Instant;
import java.util.List;

/**
 * What is outstanding by how late it is.
 *
 * @param total one line for each currency
 * @param lines those with most that is late first, the first few
 * @param at when this was added up
 */
public record AgingTable(List<Line> total, List<Line> lines, Instant at) {

    /** What the lines are about. */
    public enum By {
        CUSTOMER,
        PERSON,
        PROJECT
    }

    /**
     * @param key of the customer, person or project; empty for a total
     * @param name as people read it
     * @param amounts in the order of {@link Aging}
     */
    public record Line(String key, String name, long count, List<Money> amounts, Money outstanding, Money late) {}
}
