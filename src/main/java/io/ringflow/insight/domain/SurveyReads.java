package io.ringflow.insight.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.insight.Measure;
import io.ringflow.insight.Mood;
import io.ringflow.insight.Rating;
import io.ringflow.insight.Satisfaction;
import io.ringflow.insight.SurveyRow;
import io.ringflow.insight.Surveys;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.SlowFigures;
import io.ringflow.shared.query.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads answers along their indexes, and adds them up. */
@Service
@Transactional(readOnly = true)
class SurveyReads implements Surveys {

    private static final int BATCH = 1000;
    private static final String SELECT = """
            select answer.id, customer.number as customer, customer.name as customer_name, answer.project_number,
                   project.seller, answer.expected, answer.perceived, answer.comment, answer.recorded_by, answer.at
            from ringflow.survey_answer answer
            join ringflow.project project on project.number = answer.project_number
            join ringflow.customer customer on customer.id = project.customer_id
            """;
    private static final ListOrder NEWEST_FIRST = ListOrder.byMoment("answer.at", Way.FALLING, Way.FALLING);

    private final JdbcClient database;
    private final SlowFigures figures;
    private final Clock clock;

    SurveyReads(JdbcClient database, SlowFigures figures, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public List<SurveyRow> answers(Optional<Mood> mood, Optional<String> after, int limit) {
        Where where = new Where();
        mood.map(SurveyReads::condition).ifPresent(where::and);
        NEWEST_FIRST.behind(after, where);
        return rows(where, limit);
    }

    @Override
    public void each(Optional<Mood> mood, Consumer<SurveyRow> reader) {
        List<SurveyRow> batch = answers(mood, Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(reader);
            batch = answers(mood, Optional.of(batch.get(batch.size() - 1).after()), BATCH);
        }
    }

    @Override
    public List<SurveyRow> ofProject(String project) {
        return rows(new Where().and("answer.project_number = :project", "project", (Object) project), BATCH);
    }

    @Override
    public List<SurveyRow> ofCustomer(CustomerId customer, int limit) {
        return rows(new Where().and("answer.customer_id = :customer", "customer", (Object) customer.value()), limit);
    }

    @Override
    public Satisfaction satisfaction() {
        return figures.answer(new Asked("satisfaction"), Satisfaction.class, this::addUp);
    }

    private Satisfaction addUp() {
        Instant now = clock.instant();
        return new Satisfaction(
                database.sql("""
                                select extract(year from at at time zone 'UTC')::int as year,
                                       extract(quarter from at at time zone 'UTC')::int as quarter, count(*) as answers,
                                       count(*) filter (where perceived < expected) as dissatisfied,
                                       count(*) filter (where perceived = expected) as satisfied,
                                       count(*) filter (where perceived > expected) as delighted,
                                       sum(expected) as expected, sum(perceived) as perceived
                                from ringflow.survey_answer group by 1, 2 order by 1 desc, 2 desc
                                """)
                        .query((row, line) -> new Satisfaction.Quarter(
                                row.getInt("year"),
                                row.getInt("quarter"),
                                new Measure(
                                        row.getLong("answers"),
                                        row.getLong("dissatisfied"),
                                        row.getLong("satisfied"),
                                        row.getLong("delighted"),
                                        row.getLong("expected"),
                                        row.getLong("perceived"))))
                        .list(),
                now);
    }

    private static String condition(Mood mood) {
        return switch (mood) {
            case DISSATISFIED -> "answer.perceived < answer.expected";
            case SATISFIED -> "answer.perceived = answer.expected";
            case DELIGHTED -> "answer.perceived > answer.expected";
        };
    }

    private List<SurveyRow> rows(Where where, int limit) {
        return database.sql(SELECT + where + NEWEST_FIRST + " limit " + limit)
                .params(where.parameters())
                .query((row, line) -> row(row))
                .list();
    }

    private static SurveyRow row(ResultSet row) throws SQLException {
        return new SurveyRow(
                row.getString("customer"),
                row.getString("customer_name"),
                row.getString("project_number"),
                row.getString("seller"),
                new Rating(row.getInt("expected"), row.getInt("perceived")),
                row.getString("comment"),
                Columns.text(row, "recorded_by"),
                Columns.moment(row, "at"),
                NEWEST_FIRST.place(row));
    }

    private record Asked(String what) {}
}
