package io.ringflow.bench.throughput;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Real rows of a table, as statements that pgbench can repeat: every deal gets ids of its own, everything else stays as it was. */
final class SampleTable {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Whose columns take any text; those of Ringflow's own tables are checked. */
    private static final String ENGINE = "public.";

    private static final int FIRST_PART = 8;
    private static final int THIRD_PART = 19;
    private static final int DIGEST = 32;

    private final String table;
    private final Set<String> unique;
    private final Set<String> key;
    private final Set<String> indexed;
    private final Map<String, String> types;
    private final List<Map<String, String>> rows;

    private SampleTable(
            String table,
            Set<String> unique,
            Set<String> key,
            Set<String> indexed,
            Map<String, String> types,
            List<Map<String, String>> rows) {
        this.table = table;
        this.unique = unique;
        this.key = key;
        this.indexed = indexed;
        this.types = types;
        this.rows = rows;
    }

    static SampleTable read(Connection connection, String table, int most) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> generated = generated(connection, table);
        try (PreparedStatement select =
                        connection.prepareStatement("select * from " + table + " order by random() limit " + most);
                ResultSet row = select.executeQuery()) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int column = 1; column <= columns; column++) {
                    String name = row.getMetaData().getColumnName(column);
                    String type = row.getMetaData().getColumnTypeName(column);
                    types.put(name, type);
                    String value = type.equals("bytea") ? bytes(row.getBytes(column)) : row.getString(column);
                    if (value != null && !generated.contains(name)) {
                        values.put(name, value);
                    }
                }
                rows.add(values);
            }
        }
        return new SampleTable(
                table,
                columns(connection, table, "i.indisunique"),
                columns(connection, table, "i.indisprimary"),
                columns(connection, table, "true"),
                types,
                rows);
    }

    boolean isEmpty() {
        return rows.isEmpty() || key.isEmpty();
    }

    String insert(int row) {
        Map<String, String> values = rows.get(row % rows.size());
        List<String> written = values.entrySet().stream()
                .map(value -> value(row, value.getKey(), value.getValue()))
                .toList();
        return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", written) + ")";
    }

    /** @param inPlace whether no index is concerned */
    String update(int row, boolean inPlace) {
        return "update " + table + " set " + change(row, inPlace) + where(row);
    }

    String delete(int row) {
        return "delete from " + table + where(row);
    }

    private String change(int row, boolean inPlace) {
        Map<String, String> values = rows.get(row % rows.size());
        if (!inPlace) {
            for (String column : values.keySet()) {
                if (indexed.contains(column) && !unique.contains(column)) {
                    String type = types.get(column);
                    if (type.startsWith("timestamp")) {
                        return column + " = now()";
                    }
                    if (type.equals("varchar") && table.startsWith(ENGINE)) {
                        return column + " = " + digest(row, values.get(column));
                    }
                }
            }
        }
        String column = values.keySet().stream()
                .filter(name -> !indexed.contains(name))
                .findFirst()
                .orElse(key.iterator().next());
        return column + " = " + column;
    }

    private String where(int row) {
        Map<String, String> values = rows.get(row % rows.size());
        return key.stream()
                .map(column -> column + " = " + value(row, column, values.get(column)))
                .reduce((one, other) -> one + " and " + other)
                .map(conditions -> " where " + conditions)
                .orElseThrow();
    }

    private String value(int row, String column, String value) {
        boolean definition = column.endsWith("def_id_") || column.equals("deployment_id_");
        if (UUID.matcher(value).matches() && !definition) {
            String copy = unique.contains(column) ? "%04x".formatted(row) : "0000";
            return "(lpad(to_hex(:d::bigint), 8, '0') || '" + value.substring(FIRST_PART, THIRD_PART) + copy + "-0000"
                    + value.substring(0, FIRST_PART) + "')";
        }
        if (unique.contains(column)) {
            return switch (types.get(column)) {
                case "int8", "bigserial" -> "(:d::bigint * 1000 + " + row + ")";
                case "varchar", "text" -> digest(row, value);
                default -> literal(value);
            };
        }
        return literal(value);
    }

    private static String digest(int row, String value) {
        return "left(md5(:d::text || '-" + row + "'), " + Math.min(DIGEST, value.length()) + ")";
    }

    /** Without a colon, after which pgbench would look for one of its variables. */
    private static String literal(String value) {
        return "E'"
                + value.replace("\\", "\\\\")
                        .replace("'", "''")
                        .replace(":", "\\x3a")
                        .replace("\n", "\\n") + "'";
    }

    private static String bytes(byte[] value) {
        return value == null ? null : "\\x" + HexFormat.of().formatHex(value);
    }

    private static Set<String> generated(Connection connection, String table) throws SQLException {
        return names(connection, table, """
                select attname from pg_attribute where attrelid = ?::regclass and attgenerated <> ''""");
    }

    private static Set<String> columns(Connection connection, String table, String which) throws SQLException {
        return names(connection, table, """
                select a.attname from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                 where i.indrelid = ?::regclass and\s""" + which);
    }

    private static Set<String> names(Connection connection, String table, String question) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setString(1, table);
            try (ResultSet column = select.executeQuery()) {
                while (column.next()) {
                    columns.add(column.getString(1));
                }
            }
        }
        return columns;
    }
}
