package io.ringflow.delivery.domain;

import org.springframework.data.repository.Repository;

/** The lines of the projects' stories. */
interface ProjectEvents extends Repository<ProjectEvent, Long> {

    ProjectEvent save(ProjectEvent event);
}
