package io.ringflow.pipeline.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What approvers saw; only ever added to. */
interface ContractRevisions extends Repository<ContractRevision, ContractRevision.Key> {

    ContractRevision save(ContractRevision revision);

    Optional<ContractRevision> findById(ContractRevision.Key key);
}
