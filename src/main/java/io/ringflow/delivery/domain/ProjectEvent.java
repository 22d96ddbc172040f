package io.ringflow.delivery.domain;

import io.ringflow.delivery.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a project's story, written once. */
@Entity
@Immutable
@Table(name = "project_event")
class ProjectEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "project_event")
    @SequenceGenerator(name = "project_event", sequenceName = "project_event_seq", allocationSize = 50)
    private @Nullable Long id;

    private long projectId;
    private String kind = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> facts = Map.of();

    @Column(name = "by_person")
    private @Nullable String by;

    private Instant at = Instant.EPOCH;

    protected ProjectEvent() {}

    ProjectEvent(ProjectId project, String kind, Map<String, String> facts, @Nullable String by, Instant at) {
        this.projectId = project.value();
        this.kind = kind;
        this.facts = Map.copyOf(facts);
        this.by = by;
        this.at = at;
    }
}
