package io.ringflow.pipeline.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The leads as they are kept. */
interface LeadRecords extends Repository<Lead, Long> {

    Lead save(Lead lead);

    Optional<Lead> findByNumber(String number);
}
