package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.TargetCell;
import io.ringflow.pipeline.TargetKind;
import io.ringflow.pipeline.TargetScope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The targets as they are kept, and who moved them. */
@Component
class TargetTable {

    private final JdbcClient database;

    TargetTable(JdbcClient database) {
        this.database = database;
    }

    Map<TargetCell, BigDecimal> all(int year, TargetKind kind) {
        return database
                .sql("select scope, holder, month, amount from ringflow.target where year = ? and kind = ?")
                .params(year, kind.name())
                .query((row, line) -> Map.entry(cell(row), row.getBigDecimal("amount")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whoever changes the same sheet waits until the transaction ends. */
    void hold(int year, TargetKind kind) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("ringflow.target " + year + " " + kind)
                .query(String.class)
                .optional();
    }

    void put(
            int year,
            TargetKind kind,
            TargetCell cell,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            String by,
            Instant at) {
        if (after.isEmpty()) {
            database.sql(
                            "delete from ringflow.target where year = ? and kind = ? and scope = ? and holder = ? and month = ?")
                    .params(year, kind.name(), cell.scope().name(), cell.holder(), cell.month())
                    .update();
        } else {
            database.sql("""
                            insert into ringflow.target (year, kind, scope, holder, month, amount, changed_by, changed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (year, kind, scope, holder, month) do update
                            set amount = excluded.amount, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                            """)
                    .params(
                            year,
                            kind.name(),
                            cell.scope().name(),
                            cell.holder(),
                            cell.month(),
                            after.get(),
                            by,
                            Timestamp.from(at))
                    .update();
        }
        database.sql("""
                        insert into ringflow.target_change (year, kind, scope, holder, month, before, after, by_person, at)
                        values (:year, :kind, :scope, :holder, :month, :before, :after, :by, :at)
                        """)
                .param("year", year)
                .param("kind", kind.name())
                .param("scope", cell.scope().name())
                .param("holder", cell.holder())
                .param("month", cell.month())
                .param("before", before.orElse(null))
                .param("after", after.orElse(null))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was changed or taken away since a moment, by whomever. */
    Set<TargetCell> changedSince(int year, TargetKind kind, Instant moment) {
        return Set.copyOf(database.sql("""
                        select distinct scope, holder, month from ringflow.target_change
                        where year = ? and kind = ? and at > ?
                        """)
                .params(year, kind.name(), Timestamp.from(moment))
                .query((row, line) -> cell(row))
                .list());
    }

    private static TargetCell cell(ResultSet row) throws SQLException {
        return new TargetCell(
                TargetScope.valueOf(row.getString("scope")), row.getString("holder"), row.getInt("month"));
    }
}
