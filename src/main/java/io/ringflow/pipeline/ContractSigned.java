package io.ringflow.pipeline;

import io.ringflow.customer.CustomerId;
import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.util.List;

/** A contract was signed; published inside the transaction that records it, so that listeners commit with it or not at all. */
public record ContractSigned(
        ContractId contract,
        String number,
        OpportunityId opportunity,
        String opportunityNumber,
        CustomerId customer,
        Money amount,
        LocalDate signedOn,
        String owner,
        List<Instalment> instalments) {}
