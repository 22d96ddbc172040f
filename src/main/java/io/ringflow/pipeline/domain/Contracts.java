package io.ringflow.pipeline.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The contracts as they are kept. */
interface Contracts extends Repository<Contract, Long> {

    Contract save(Contract contract);

    @Query("from Contract where documentNumber = :documentNumber")
    Optional<Contract> findByDocumentNumber(String documentNumber);

    @Query("from Contract where opportunityId = :deal order by createdAt desc, id desc limit 1")
    Optional<Contract> latestOf(long deal);
}
