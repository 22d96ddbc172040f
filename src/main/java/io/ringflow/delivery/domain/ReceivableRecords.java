package io.ringflow.delivery.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The receivables as they are kept. */
interface ReceivableRecords extends Repository<Receivable, Long> {

    Receivable save(Receivable receivable);

    @Query("from Receivable where projectId = :project order by positionInContract")
    List<Receivable> ofProject(long project);

    @Query("select projectId from Receivable where number = :number")
    Optional<Long> projectOf(String number);
}
