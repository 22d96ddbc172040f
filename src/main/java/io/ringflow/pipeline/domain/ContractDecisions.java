package io.ringflow.pipeline.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What approvers said; only ever added to. */
interface ContractDecisions extends Repository<ContractDecision, Long> {

    ContractDecision save(ContractDecision decision);

    List<ContractDecision> findByContractIdAndRevisionOrderByAtAscIdAsc(long contractId, int revision);

    Optional<ContractDecision> findFirstByContractIdAndLevelOrderByAtDescIdDesc(long contractId, ApprovalLevel level);
}
