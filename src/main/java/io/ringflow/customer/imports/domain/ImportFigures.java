package io.ringflow.customer.imports.domain;

import io.micrometer.core.instrument.Tags;
import io.ringflow.shared.metrics.ClusterFigures;
import io.ringflow.shared.metrics.Figure;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How imports stand, and how many of their rows are through. */
@Component
class ImportFigures implements ClusterFigures {

    private final JdbcClient database;

    ImportFigures(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Figure> read(Instant now) {
        Map<Tags, Double> imports = new HashMap<>();
        Map<Tags, Double> rows = new HashMap<>();
        for (ImportState state : ImportState.values()) {
            imports.put(Tags.of("state", word(state.name())), 0.0);
        }
        database.sql("select state, count(*) as imports from ringflow.import_run group by state")
                .query(row -> {
                    imports.put(Tags.of("state", word(row.getString("state"))), row.getDouble("imports"));
                });
        database.sql("""
                        select coalesce(sum(created + updated + unchanged), 0) as taken, coalesce(sum(refused), 0) as refused
                        from ringflow.import_run where state in ('RUNNING', 'DONE')
                        """).query(row -> {
            rows.put(Tags.of("result", "taken"), row.getDouble("taken"));
            rows.put(Tags.of("result", "refused"), row.getDouble("refused"));
        });
        return List.of(
                new Figure("imports", "Imports that are kept, by state.", imports),
                new Figure("import.rows", "Rows of the imports that are kept, by result.", rows));
    }

    private static String word(String state) {
        return state.toLowerCase(Locale.ROOT);
    }
}
