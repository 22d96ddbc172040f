package io.ringflow.pipeline.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The deals as they are kept. */
interface Opportunities extends Repository<Opportunity, Long> {

    Opportunity save(Opportunity deal);

    <S extends Opportunity> List<S> saveAll(Iterable<S> deals);

    Optional<Opportunity> findById(long id);
}
