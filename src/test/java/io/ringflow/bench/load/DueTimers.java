package io.ringflow.bench.load;

import io.ringflow.bench.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Timers that are made due one after the other, and when their deals were urged. */
final class DueTimers {

    private static final Duration LEAD_TIME = Duration.ofSeconds(2);

    private final Server server;
    private final String database;
    private final String table;
    private final int count;

    private DueTimers(Server server, String database, String table, int count) {
        this.server = server;
        this.database = database;
        this.table = table;
        this.count = count;
    }

    /**
     * Makes some of the pending timers due, evenly spread over a time that begins in two seconds.
     *
     * @param table to be made, which keeps them
     */
    static DueTimers spread(int count, Duration over, Server server, String database, String table)
            throws SQLException {
        server.execute(
                database,
                "create table " + table
                        + " as select id_ as job, process_instance_id_ as instance, clock_timestamp() + "
                        + LEAD_TIME.toMillis() + " * interval '1 ms' + row_number() over (order by md5(id_)) * "
                        + (over.toNanos() / 1e6 / count) + " * interval '1 ms' as due from public.act_ru_job"
                        + " where handler_type_ = 'timer-start-event-subprocess' and duedate_ > localtimestamp + interval '1 day'"
                        + " order by md5(id_) limit " + count);
        try (Connection connection = server.connect(database);
                PreparedStatement statement = connection.prepareStatement(
                        "update public.act_ru_job j set duedate_ = d.due at time zone ? from " + table
                                + " d where j.id_ = d.job")) {
            statement.setString(1, ZoneId.systemDefault().getId());
            statement.executeUpdate();
        }
        return new DueTimers(server, database, table, count);
    }

    /** Waits for all of them, and says how late each was, in seconds; one that did not come in time counts as the patience. */
    List<Double> delays(Duration patience) throws SQLException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && urged() < count) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        List<Double> delays = new ArrayList<>();
        try (Connection connection = server.connect(database);
                PreparedStatement statement = connection.prepareStatement(
                        "select extract(epoch from (o.urged_at - d.due))::float8 from " + table
                                + " d join ringflow.opportunity o on o.process_instance_id = d.instance"
                                + " where o.urged_at is not null");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                delays.add(row.getDouble(1));
            }
        }
        while (delays.size() < count) {
            delays.add((double) patience.toSeconds());
        }
        return delays;
    }

    private int urged() throws SQLException {
        return Integer.parseInt(server.ask(
                database,
                "select count(o.urged_at) from " + table
                        + " d join ringflow.opportunity o on o.process_instance_id = d.instance"));
    }
}
