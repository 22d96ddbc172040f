package io.ringflow.pipeline.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The offers as they are kept. */
interface Quotations extends Repository<Quotation, Long> {

    Quotation save(Quotation quotation);

    Optional<Quotation> findFirstByOpportunityIdOrderByPreparedAtDescIdDesc(long opportunityId);
}
