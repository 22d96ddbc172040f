package io.ringflow.bench.load;

import io.ringflow.bench.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The rows that Ringflow wrote, to be written once more by COPY into a copy of the database as it was before: into the same
 * tables with the same indexes, in one transaction, foreign keys unchecked. Nothing that writes these rows can be faster.
 */
record CopiedRows(List<Table> tables) {

    /**
     * One table's rows.
     *
     * @param file binary, as COPY wrote it
     */
    record Table(String name, String columns, Path file, long rows) {}

    /** What the next transaction will be numbered at least. */
    static long now(Server server, String database) throws SQLException {
        return Long.parseLong(server.ask(database, "select pg_current_xact_id()::text::bigint + 1"));
    }

    /** What transactions from this number on left behind. */
    static CopiedRows since(long transaction, Server server, String database, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        List<Table> tables = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String[]> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("""
                    select format('%I.%I', n.nspname, c.relname), string_agg(format('%I', a.attname), ', ' order by a.attnum)
                    from pg_class c
                    join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    where c.relkind = 'r' and n.nspname in ('public', 'ringflow')
                    group by 1 order by 1""")) {
                while (row.next()) {
                    found.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
            for (String[] table : found) {
                Path file = folder.resolve(table[0].replace("\"", ""));
                String rows = "copy (select " + table[1] + " from " + table[0] + " where xmin::text::bigint >= "
                        + transaction + ") to stdout (format binary)";
                try (OutputStream out = Files.newOutputStream(file)) {
                    long count =
                            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(rows, out);
                    if (count > 0) {
                        tables.add(new Table(table[0], table[1], file, count));
                    }
                }
            }
        }
        return new CopiedRows(tables);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    Duration writeTo(Server server, String database) throws SQLException, IOException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate " + tables.stream().map(Table::name).collect(Collectors.joining(", ")) + " cascade");
            statement.execute("set session_replication_role = replica");
            connection.setAutoCommit(false);
            long started = System.nanoTime();
            for (Table table : tables) {
                try (InputStream in = Files.newInputStream(table.file())) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + table.name() + " (" + table.columns() + ") from stdin (format binary)",
                                    in);
                }
            }
            connection.commit();
            return Duration.ofNanos(System.nanoTime() - started);
        }
    }
}
