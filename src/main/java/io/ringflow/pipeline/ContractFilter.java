package io.ringflow.pipeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which contracts of the ledger are asked for; everything empty means all of them.
 *
 * @param signedFrom and {@code signedTo}: days of signing, both included
 */
public record ContractFilter(
        Optional<ContractStatus> status,
        Optional<String> owner,
        Optional<Long> customer,
        Optional<LocalDate> signedFrom,
        Optional<LocalDate> signedTo) {

    public static final ContractFilter ALL = new ContractFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
