package io.ringflow.delivery.domain;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The facts that projects have shown so far. */
interface Evidences extends Repository<ProjectEvidence, Long> {

    ProjectEvidence save(ProjectEvidence evidence);

    void delete(ProjectEvidence evidence);

    List<ProjectEvidence> findByProjectId(long project);
}
