package io.ringflow.pipeline.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What approvers said; only ever added to. */
interface ContractDecisions extends Repository<ContractDecision, Long> {

    ContractDecision save(ContractDecision decision);

    @Query("from ContractDecision where contractId = :contract and revision = :revision order by at, id")
    List<ContractDecision> on(long contract, int revision);

    @Query("from ContractDecision where contractId = :contract and level = :level order by at desc, id desc limit 1")
    Optional<ContractDecision> latest(long contract, ApprovalLevel level);
}
