package io.ringflow.pipeline.domain;

import org.springframework.data.repository.Repository;

/** The leads as they are kept. */
interface LeadRecords extends Repository<Lead, Long> {

    Lead save(Lead lead);
}
