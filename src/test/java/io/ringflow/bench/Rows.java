package io.ringflow.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows that PostgreSQL counted as inserted, updated and deleted, by table. A backend that stays connected tells its counts up to
 * ten seconds late; one that was closed has told them.
 */
public record Rows(Map<String, Counts> tables, long transactions) {

    /**
     * Of one table, or of all.
     *
     * @param updatedInPlace those of the updated that needed no new entry in an index
     */
    public record Counts(long inserted, long updated, long updatedInPlace, long deleted) {

        Counts plus(Counts other) {
            return new Counts(
                    inserted + other.inserted,
                    updated + other.updated,
                    updatedInPlace + other.updatedInPlace,
                    deleted + other.deleted);
        }

        Counts minus(Counts other) {
            return new Counts(
                    inserted - other.inserted,
                    updated - other.updated,
                    updatedInPlace - other.updatedInPlace,
                    deleted - other.deleted);
        }
    }

    private static final Counts NONE = new Counts(0, 0, 0, 0);

    public static Rows counted(Server server, String database) throws SQLException {
        Map<String, Counts> tables = new TreeMap<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select schemaname || '.' || relname, n_tup_ins, n_tup_upd, n_tup_hot_upd, n_tup_del"
                            + " from pg_stat_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0")) {
                while (row.next()) {
                    tables.put(
                            row.getString(1),
                            new Counts(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select xact_commit from pg_stat_database where datname = current_database()")) {
                row.next();
                return new Rows(tables, row.getLong(1));
            }
        }
    }

    public Rows since(Rows earlier) {
        Map<String, Counts> difference = new TreeMap<>();
        tables.forEach((table, counts) -> {
            Counts more = counts.minus(earlier.tables.getOrDefault(table, NONE));
            if (!more.equals(NONE)) {
                difference.put(table, more);
            }
        });
        return new Rows(difference, transactions - earlier.transactions);
    }

    public Counts all() {
        return tables.values().stream().reduce(NONE, Counts::plus);
    }
}
