package io.ringflow.shared.metrics;

import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people are logged in. */
@Component
class SessionFigures implements ClusterFigures {

    private final JdbcClient database;

    SessionFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> read(Instant now) {
        double sessions = database.sql(
                        "select count(*) from ringflow.session where expiry_time > ? and principal_name is not null")
                .param(now.toEpochMilli())
                .query(Double.class)
                .single();
        return List.of(new Figure("sessions", "Sessions of people who are logged in.", Map.of(Tags.empty(), sessions)));
    }
}
