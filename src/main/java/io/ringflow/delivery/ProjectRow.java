package io.ringflow.delivery;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A project in a list.
 *
 * @param manager login name of the project manager
 * @param stage the market stage that it waits for; the last one once it is closed
 * @param dueOn the day planned for that stage; empty once it is closed
 * @param late whether that day is over
 * @param outstanding what was neither received nor given up
 * @param after the row's place, for the page that follows
 */
public record ProjectRow(
        ProjectId id,
        String number,
        String contract,
        CustomerId customer,
        String customerName,
        String seller,
        Optional<String> manager,
        ProjectStatus status,
        MarketStage stage,
        Instant stageSince,
        Optional<LocalDate> dueOn,
        boolean late,
        Money amount,
        Money received,
        Money outstanding,
        LocalDate signedOn,
        Optional<Instant> closedAt,
        String after) {}
