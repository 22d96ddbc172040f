package io.ringflow.delivery.outbox;

import io.micrometer.core.instrument.Tags;
import io.ringflow.shared.metrics.ClusterFigures;
import io.ringflow.shared.metrics.Figure;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that did not reach their receiver: those that wait, those that are tried, and those at which somebody has to look. */
@Component
class OutboxClusterFigures implements ClusterFigures {

    private final JdbcClient database;

    OutboxClusterFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> read(Instant now) {
        Map<Tags, Double> values = new LinkedHashMap<>();
        for (OutboxState state : List.of(OutboxState.WAITING, OutboxState.TRYING, OutboxState.DEAD)) {
            values.put(
                    Tags.of("state", state.name().toLowerCase(Locale.ROOT)),
                    database.sql("select count(*) from ringflow.outbox where state = '" + state + "'")
                            .query(Double.class)
                            .single());
        }
        return List.of(new Figure("outbox.messages", "Messages to the ERP that it does not have yet.", values));
    }
}
