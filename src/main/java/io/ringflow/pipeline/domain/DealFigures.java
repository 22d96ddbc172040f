package io.ringflow.pipeline.domain;

import io.micrometer.core.instrument.Tags;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.shared.metrics.ClusterFigures;
import io.ringflow.shared.metrics.Figure;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deals in the funnel, by stage; the board's own index holds all that is counted. */
@Component
class DealFigures implements ClusterFigures {

    private final JdbcClient database;

    DealFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> read(Instant now) {
        Map<Tags, Double> running = new HashMap<>();
        Map<Tags, Double> stalled = new HashMap<>();
        for (FunnelStage stage : FunnelStage.values()) {
            running.put(Tags.of("stage", stage.name()), 0.0);
            stalled.put(Tags.of("stage", stage.name()), 0.0);
        }
        database.sql("select stage, count(*) as deals, count(urged_at) as stalled from ringflow.opportunity"
                        + " where closed_at is null group by stage")
                .query(row -> {
                    Tags stage = Tags.of("stage", row.getString("stage"));
                    running.put(stage, row.getDouble("deals"));
                    stalled.put(stage, row.getDouble("stalled"));
                });
        return List.of(
                new Figure("deals", "Deals in the funnel.", running),
                new Figure("deals.stalled", "Deals in the funnel that nobody moves.", stalled));
    }
}
