package io.ringflow.delivery.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectId;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What processes need to know of a project.
 *
 * @param stage the market stage that it waits for
 * @param stageDueOn the day that is planned for that stage; empty once the project is closed
 */
public record ProjectFacts(
        ProjectId id,
        String number,
        String contractNumber,
        String opportunityNumber,
        CustomerId customer,
        String customerName,
        String seller,
        Optional<String> projectManager,
        ProjectStatus status,
        MarketStage stage,
        Optional<LocalDate> stageDueOn,
        Money amount,
        LocalDate signedOn) {}
