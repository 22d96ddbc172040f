package io.ringflow.pipeline.domain;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

/**
 * Finds a record by the number that people use. One that the transaction has in hand is found without a question to the
 * database, and without writing what is pending first.
 */
@Component
class ByNumber {

    private final EntityManager entities;

    ByNumber(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws NoSuchRecord if there is none of that number */
    <T> T find(Class<T> kind, String number) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(kind)
                .loadOptional(number)
                .orElseThrow(() -> new NoSuchRecord(number));
    }
}
