package io.ringflow.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which contracts of the ledger are asked for; everything empty means all of them.
 *
 * @param owners login names
 * @param signedFrom and {@code signedTo}: days of signing, both included
 */
public record ContractFilter(
        Optional<ContractStatus> status,
        Optional<List<String>> owners,
        Optional<Long> customer,
        Optional<LocalDate> signedFrom,
        Optional<LocalDate> signedTo) {

    public static final ContractFilter ALL = new ContractFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
