package io.ringflow.pipeline.domain;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The offers as they are kept. */
interface Quotations extends Repository<Quotation, Long> {

    Quotation save(Quotation quotation);

    @Query("from Quotation where opportunityId = :deal order by preparedAt desc, id desc limit 1")
    Optional<Quotation> latestOf(long deal);
}
