package io.ringflow.delivery.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The receipts as they are kept. */
interface ReceiptRecords extends Repository<Receipt, Long> {

    Receipt save(Receipt receipt);

    @Query(
            "select distinct r from Receipt r left join fetch r.matches left join fetch r.pins where r.projectId = :project")
    List<Receipt> ofProject(long project);

    @Query("select projectId from Receipt where number = :number")
    Optional<Long> projectOf(String number);

    @Query(
            "select count(*) > 0 from Receipt where projectId = :project and kind = io.ringflow.delivery.ReceiptKind.PAYMENT"
                    + " and (lower(reference) = lower(:name) or lower(number) = lower(:name))")
    boolean knowsPayment(long project, String name);
}
