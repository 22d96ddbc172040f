package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.util.List;

/** What came in on signed contracts; the module that keeps receipts answers. */
public interface ReceivedMoney {

    /**
     * Money received in one month on the contracts of one person, refunds taken off.
     *
     * @param seller the contracts' owner, by login name
     * @param month 1 to 12
     */
    record Sum(String seller, int month, Money amount) {}

    /** All of a year, in the contracts' currencies; one sum for each person, month and currency. */
    List<Sum> received(int year);
}
