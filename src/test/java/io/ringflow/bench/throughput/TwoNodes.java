package io.ringflow.bench.throughput;

import static io.ringflow.bench.Section.row;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Meter;
import io.ringflow.bench.Rows;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.core.annotation.Order;

/** Two nodes against one, on the same machine and the same PostgreSQL, with the same number of people at work. */
@Order(8)
public class TwoNodes implements Benchmark {

    private static final String ONE = "one node";
    private static final String TWO = "two nodes";
    private static final int DEALS = 400;

    /** Deals that each node works off before it counts: a JVM compiles its code by itself, and half the deals warm it half as well. */
    private static final int WARM_UP = 200;

    private static final int THREADS = 4;
    private static final double AIM = 0.9;
    private static final String TEMPLATE = "two_nodes";

    /**
     * What one round cost.
     *
     * @param connections to PostgreSQL at its end
     */
    private record Round(Throughput.Round cost, int connections) {

        @Override
        public String toString() {
            return cost + ", " + connections + " connections";
        }
    }

    @Override
    public String name() {
        return "two-nodes";
    }

    @Override
    public String title() {
        return "Two nodes";
    }

    @Override
    public void run(Measured bench) throws Exception {
        try (Rival first = Rival.ringflow();
                Rival second = Rival.ringflow()) {
            List<Rival> nodes = List.of(first, second);
            Throughput.prepare(bench, TEMPLATE, first);
            for (Rival node : nodes) {
                Throughput.warm(bench, node, TEMPLATE, Throughput.SETTINGS);
            }
            Interleaved<Round> rounds = new Interleaved<Round>()
                    .side(TWO, round -> round(bench, nodes, round))
                    .side(ONE, round -> round(bench, List.of(first), round))
                    .run(bench);
            write(bench, rounds);
        }
    }

    private static Round round(Measured bench, List<Rival> nodes, int round) throws Exception {
        String database = TEMPLATE + "_round";
        bench.server().copy(TEMPLATE, database);
        for (Rival node : nodes) {
            node.open(bench.server(), database, Throughput.SETTINGS);
        }
        int threads = THREADS / nodes.size();
        work(nodes, "warm" + round, Math.max(threads, bench.scaled(WARM_UP)), threads);
        all(nodes, "rest");
        Rows before = Rows.counted(bench.server(), database);
        int deals = Math.max(nodes.size(), bench.scaled(DEALS) / nodes.size() * nodes.size());
        Meter meter =
                Meter.start(bench.server(), nodes.stream().mapToLong(Rival::pid).toArray());
        work(nodes, "round" + round, deals / nodes.size(), threads);
        Meter.Spent spent = meter.stop();
        int connections = Integer.parseInt(bench.server()
                .ask("postgres", "select count(*) from pg_stat_activity where datname = '" + database + "'"));
        all(nodes, "rest");
        Rows rows = Rows.counted(bench.server(), database).since(before);
        all(nodes, "close");
        return new Round(new Throughput.Round(deals, spent, rows), connections);
    }

    private static void work(List<Rival> nodes, String run, int deals, int threads) throws Exception {
        for (int node = 0; node < nodes.size(); node++) {
            nodes.get(node).begin("work " + run + "n" + node + " " + deals + " " + threads);
        }
        for (Rival node : nodes) {
            node.finish();
        }
    }

    private static void all(List<Rival> nodes, String order) throws Exception {
        for (Rival node : nodes) {
            node.order(order);
        }
    }

    private static void write(Measured bench, Interleaved<Round> rounds) {
        bench.section()
                .text(
                        "The deals of the throughput benchmark, %d a round, worked off by %d threads in one JVM, and by half of them in each of two, "
                                        .formatted(bench.scaled(DEALS), THREADS)
                                + "on the same machine and the same PostgreSQL: the cores are shared, so nothing can be gained here, only lost."
                                + " Each node works off %d before that do not count.".formatted(bench.scaled(WARM_UP))
                                + " Each node runs its own job executor.");
        bench.section()
                .table(
                        List.of("", ONE, TWO, "ratio"),
                        List.of(
                                line("deals/s", rounds, round -> round.cost().perSecond()),
                                line(
                                        "transactions per deal",
                                        rounds,
                                        round -> round.cost().transactions()),
                                line(
                                        "KB of write-ahead log per deal",
                                        rounds,
                                        round -> round.cost().logged()),
                                line(
                                        "ms of the JVMs' CPU per deal",
                                        rounds,
                                        round -> round.cost().application()),
                                line(
                                        "ms of PostgreSQL's CPU per deal",
                                        rounds,
                                        round -> round.cost().database()),
                                line("connections to PostgreSQL", rounds, Round::connections)));
        bench.section()
                .aimAtLeast(
                        "deals per second of two nodes, against one",
                        AIM,
                        rounds.ratio(TWO, ONE, round -> round.cost().perSecond()),
                        " times");
    }

    private static List<String> line(String what, Interleaved<Round> rounds, ToDoubleFunction<Round> figure) {
        return row(what, rounds.median(ONE, figure), rounds.median(TWO, figure), rounds.ratio(TWO, ONE, figure));
    }
}
