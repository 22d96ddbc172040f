package io.ringflow.customer.imports.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The imports that are kept. */
interface ImportRuns extends JpaRepository<ImportRun, Long> {

    /** Waits until nobody else works on it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ImportRun where id = :id")
    Optional<ImportRun> hold(long id);

    List<ImportRun> findByIdLessThanOrderByIdDesc(long id, Limit limit);
}
