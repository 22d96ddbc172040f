package io.ringflow.pipeline.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The contracts as they are kept. */
interface Contracts extends Repository<Contract, Long> {

    Contract save(Contract contract);

    Optional<Contract> findByDocumentNumber(String documentNumber);

    Optional<Contract> findFirstByOpportunityIdOrderByCreatedAtDescIdDesc(long opportunityId);
}
