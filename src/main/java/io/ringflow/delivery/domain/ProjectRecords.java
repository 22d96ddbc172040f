package io.ringflow.delivery.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.LockOptions;
import org.hibernate.Session;
import org.hibernate.SimpleNaturalIdLoadAccess;
import org.springframework.stereotype.Component;

/**
 * The projects as they are kept, found by the numbers that people use. One that the transaction has in hand is found without
 * a question to the database.
 */
@Component
class ProjectRecords {

    private final EntityManager entities;

    ProjectRecords(EntityManager entities) {
        this.entities = entities;
    }

    Project add(Project project) {
        entities.persist(project);
        return project;
    }

    /** @throws NoSuchProject if there is none of that number */
    Project find(String number) {
        return byNumber().loadOptional(number).orElseThrow(() -> new NoSuchProject(number));
    }

    /**
     * The same, and nobody else changes it, or what hangs on it, until the transaction ends.
     *
     * @throws NoSuchProject if there is none of that number
     */
    Project lock(String number) {
        return byNumber().with(LockOptions.UPGRADE).loadOptional(number).orElseThrow(() -> new NoSuchProject(number));
    }

    /** @param contract our number of the contract, or that of the signed document */
    Optional<Project> lockByContract(String contract) {
        return entities.createQuery("from Project where contractNumber = :contract", Project.class)
                .setParameter("contract", contract)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .or(() -> contractOf(contract).flatMap(this::lockByContract));
    }

    private Optional<String> contractOf(String document) {
        return entities.createNativeQuery("""
                        select number from ringflow.contract
                        where document_number = :document and status = 'SIGNED' and number <> :document""", String.class).setParameter("document", document).getResultList().stream()
                .map(String.class::cast)
                .findFirst();
    }

    private SimpleNaturalIdLoadAccess<Project> byNumber() {
        return entities.unwrap(Session.class).bySimpleNaturalId(Project.class);
    }
}
