package io.ringflow.bench.throughput;

import io.ringflow.bench.Rows;
import io.ringflow.bench.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What pgbench runs for one deal: for each table as many inserts, updates and deletes as a deal made, with rows copied from real
 * ones, in as many transactions as a deal's people made.
 */
final class FloorScript {

    private static final double BEGINNING = 0.8;
    private static final double SOON = 0.1;
    private static final double LATER = 0.2;

    /** A statement, and when in a deal's life it comes, from 0 to 1. */
    private record Step(double when, String sql) {}

    private FloorScript() {}

    static String of(Server server, String sample, Rows counted, int deals, int transactions) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (Connection connection = server.connect(sample)) {
            for (Map.Entry<String, Rows.Counts> table : counted.tables().entrySet()) {
                Rows.Counts counts = table.getValue();
                add(
                        steps,
                        connection,
                        table.getKey(),
                        each(counts.inserted(), deals),
                        each(counts.updated(), deals),
                        counts.updatedInPlace() * 2 > counts.updated(),
                        each(counts.deleted(), deals));
            }
        }
        steps.sort(Comparator.comparingDouble(Step::when));
        StringBuilder script = new StringBuilder("\\set d random(1, 2000000000)\n");
        int each = Math.max(1, (steps.size() + transactions - 1) / transactions);
        for (int first = 0; first < steps.size(); first += each) {
            script.append("\\startpipeline\nbegin;\n");
            steps.subList(first, Math.min(first + each, steps.size()))
                    .forEach(step -> script.append(step.sql()).append(";\n"));
            script.append("commit;\n\\endpipeline\n");
        }
        return script.toString();
    }

    private static void add(
            List<Step> steps,
            Connection connection,
            String table,
            int inserts,
            int updates,
            boolean inPlace,
            int deletes)
            throws SQLException {
        SampleTable sample = SampleTable.read(connection, table, Math.max(inserts, 1));
        if (inserts == 0 || sample.isEmpty()) {
            return;
        }
        for (int row = 0; row < inserts; row++) {
            steps.add(new Step(when(row, inserts), sample.insert(row)));
        }
        for (int update = 0; update < updates; update++) {
            int row = update % inserts;
            steps.add(new Step(when(row, inserts) + SOON, sample.update(row, inPlace)));
        }
        for (int row = 0; row < Math.min(deletes, inserts); row++) {
            steps.add(new Step(when(row, inserts) + LATER, sample.delete(row)));
        }
    }

    private static double when(int row, int rows) {
        return (row + 0.5) / rows * BEGINNING;
    }

    private static int each(long all, int deals) {
        return (int) Math.round((double) all / deals);
    }
}
