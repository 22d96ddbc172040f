package io.ringflow.delivery.erp;

import io.micrometer.core.instrument.Tags;
import io.ringflow.shared.metrics.ClusterFigures;
import io.ringflow.shared.metrics.Figure;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events of the ERP that are not done: those in hand, those that wait, and those at which somebody has to look. */
@Component
class EventClusterFigures implements ClusterFigures {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("due", "select count(*) from ringflow.erp_event where due_at <= ?");
        QUESTIONS.put("waiting", "select count(*) from ringflow.erp_event where state = 'WAITING' and due_at > ?");
        QUESTIONS.put(
                "unmatched", "select count(*) from ringflow.erp_event where state = 'UNMATCHED' and received_at <= ?");
    }

    private final JdbcClient database;

    EventClusterFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> read(Instant now) {
        Map<Tags, Double> values = new LinkedHashMap<>();
        QUESTIONS.forEach((state, question) -> values.put(
                Tags.of("state", state),
                database.sql(question)
                        .param(Timestamp.from(now))
                        .query(Double.class)
                        .single()));
        return List.of(new Figure("erp.events", "Events of the ERP that are not done.", values));
    }
}
