package io.ringflow.delivery.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.customer.CustomerId;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectNews;
import io.ringflow.delivery.ProjectRow;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.ProjectView.Event;
import io.ringflow.delivery.ProjectView.Evidence;
import io.ringflow.delivery.ProjectView.Milestone;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.Where;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a project's whole page. */
@Component
class ProjectPageReads {

    private static final int STORY = 200;
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ProjectReads projects;
    private final CaseReads cases;
    private final ObjectMapper json;

    ProjectPageReads(JdbcClient database, ProjectReads projects, CaseReads cases, ObjectMapper json) {
        this.database = database;
        this.projects = projects;
        this.cases = cases;
        this.json = json;
    }

    Optional<String> processInstance(String number) {
        return cases.latest("project-milestones", number);
    }

    Optional<ProjectView> page(String number) {
        return projects.numbered(number).map(this::view);
    }

    private ProjectView view(ProjectRow row) {
        return database.sql("select opportunity_number, opened_at from ringflow.project where id = :id")
                .param("id", row.id().value())
                .query((found, line) -> new ProjectView(
                        row,
                        found.getString("opportunity_number"),
                        Columns.moment(found, "opened_at"),
                        milestones(row),
                        evidence(row),
                        story(row),
                        cases.open(row.number()),
                        processInstance(row.number())))
                .single();
    }

    private List<Milestone> milestones(ProjectRow row) {
        return database.sql("select * from ringflow.project_milestone where project_id = :id order by stage")
                .param("id", row.id().value())
                .query((found, line) -> new Milestone(
                        MarketStage.valueOf(found.getString("stage")),
                        Columns.day(found, "first_planned_on").orElseThrow(),
                        Columns.day(found, "planned_on").orElseThrow(),
                        Columns.day(found, "reached_on"),
                        Columns.instant(found, "reached_at")))
                .list();
    }

    private List<Evidence> evidence(ProjectRow row) {
        return database.sql("select * from ringflow.project_evidence where project_id = :id order by at, id")
                .param("id", row.id().value())
                .query((found, line) -> new Evidence(
                        EvidenceKind.valueOf(found.getString("kind")),
                        Columns.day(found, "happened_on").orElseThrow(),
                        found.getString("document_number"),
                        EvidenceOrigin.valueOf(found.getString("origin")),
                        Optional.ofNullable(found.getObject("erp_event_id", Long.class)),
                        Columns.text(found, "entered_by"),
                        Columns.text(found, "checked_by"),
                        Columns.moment(found, "at")))
                .list();
    }

    private List<Event> story(ProjectRow row) {
        return database.sql("""
                        select kind, facts::text as facts, by_person, at from ringflow.project_event
                        where project_id = :id order by at desc, id desc limit :limit""")
                .param("id", row.id().value())
                .param("limit", STORY)
                .query((found, line) -> event(found))
                .list();
    }

    List<ProjectNews> news(CustomerId customer, Optional<List<String>> sellers, Instant before, int limit) {
        Where where = new Where()
                .and("project.customer_id = :customer", "customer", (Object) customer.value())
                .and("event.at < :before", "before", (Object) before.atOffset(ZoneOffset.UTC))
                .and("project.seller in (:sellers)", "sellers", sellers);
        return database.sql("""
                        select project.number, event.kind, event.facts::text as facts, event.by_person, event.at
                        from ringflow.project project join ringflow.project_event event on event.project_id = project.id
                        """ + where + " order by event.at desc fetch first :limit rows with ties")
                .params(where.parameters())
                .param("limit", limit)
                .query((found, line) -> new ProjectNews(found.getString("number"), event(found)))
                .list();
    }

    private Event event(ResultSet found) throws SQLException {
        return new Event(
                found.getString("kind"),
                facts(found.getString("facts")),
                Columns.text(found, "by_person"),
                Columns.moment(found, "at"));
    }

    private Map<String, String> facts(String written) {
        try {
            return json.readValue(written, FACTS);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
