package io.ringflow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Rows that Ringflow itself made, multiplied by SQL, so that each has the shape that the engine gave it. */
public final class Copies {

    private Copies() {}

    /**
     * @param tables the condition for the rows of {@code t} that are copied, by table
     * @param count of each row
     * @param value of a table's column in its copy number {@code n}
     */
    public static void make(
            Map<String, String> tables, int count, BinaryOperator<String> value, Server server, String database)
            throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (Map.Entry<String, String> table : tables.entrySet()) {
                List<String> columns = columns(connection, table.getKey());
                List<String> values = columns.stream()
                        .map(column -> value.apply(table.getKey(), column))
                        .toList();
                statement.execute("insert into " + table.getKey() + " (" + String.join(", ", columns) + ") select "
                        + String.join(", ", values) + " from " + table.getKey() + " t, generate_series(1, " + count
                        + ") as n where " + table.getValue());
            }
            statement.execute("vacuum analyze");
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum""")) {
            statement.setString(1, table);
            List<String> columns = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
            return columns;
        }
    }
}
