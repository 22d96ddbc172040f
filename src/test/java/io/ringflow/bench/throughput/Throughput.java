package io.ringflow.bench.throughput;

import static io.ringflow.bench.Section.row;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Meter;
import io.ringflow.bench.Rows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.core.annotation.Order;

/** Deals from the lead to the signed contract: Ringflow against the bare engine and against the database alone. */
@Order(1)
public class Throughput implements Benchmark {

    static final String RINGFLOW = "Ringflow";
    static final String BARE = "Camunda 7.24, starter's defaults, empty delegates";
    static final String FLOOR = "the same rows by pgbench";

    static final String[] SETTINGS = {"ringflow.demo=true", "ringflow.demo-company=false", "server.port=0"};

    private static final String TEMPLATE = "throughput_ringflow";
    private static final String BARE_TEMPLATE = "throughput_bare";
    private static final String[] BARE_SETTINGS = {
        "camunda.bpm.auto-deployment-enabled=false", "camunda.bpm.default-serialization-format=application/json"
    };
    private static final String PRODUCT = """
            insert into ringflow.product
                   (id, code, code_key, name, name_key, list_price, currency, changed_at, version)
            values (1, 'TB 200', 'tb200', 'Test bench TB 200', 'test bench tb 200', 10000, 'EUR', now(), 0)""";
    /** The lead, ten to twelve tasks, and three tasks that are claimed before. */
    private static final int TRANSACTIONS = 14;

    private static final int DEALS = 600;
    private static final int WARM_UP = 250;
    /** Deals of a round that do not count: an application that has just begun compiles its code anew. */
    private static final int AGAIN = 60;

    private static final int LARGE_AND_SMALL = 5;
    private static final int THREADS = 4;
    private static final double AIM_SPEED = 1.3;
    private static final double AIM_LOG = 0.6;

    /** What one round cost. */
    record Round(int deals, Meter.Spent spent, Rows rows) {

        double perSecond() {
            return spent.perSecond(deals);
        }

        double logged() {
            return spent.wal() / 1024.0 / deals;
        }

        double application() {
            return milliseconds(spent.applicationCpu());
        }

        double database() {
            return milliseconds(spent.databaseCpu());
        }

        double transactions() {
            return (double) rows.transactions() / deals;
        }

        double inserted() {
            return (double) rows.all().inserted() / deals;
        }

        double updated() {
            return (double) rows.all().updated() / deals;
        }

        double deleted() {
            return (double) rows.all().deleted() / deals;
        }

        private double milliseconds(Duration cpu) {
            return (double) cpu.toMillis() / deals;
        }

        @Override
        public String toString() {
            return "%.2f deals/s, %.0f KB log, CPU %.0f + %.0f ms, %.0f transactions, rows %.0f/%.0f/%.0f"
                    .formatted(
                            perSecond(),
                            logged(),
                            application(),
                            database(),
                            transactions(),
                            inserted(),
                            updated(),
                            deleted());
        }
    }

    @Override
    public String name() {
        return "throughput";
    }

    @Override
    public String title() {
        return "Throughput";
    }

    @Override
    public void run(Measured bench) throws Exception {
        try (Rival ringflow = Rival.ringflow();
                Rival bare = Rival.bare()) {
            prepare(bench, TEMPLATE, ringflow);
            prepareBare(bench, bare);
            Floor floor = floor(bench, ringflow);
            warm(bench, bare, BARE_TEMPLATE, BARE_SETTINGS);
            Interleaved<Round> rounds = new Interleaved<Round>()
                    .side(RINGFLOW, round -> round(bench, ringflow, TEMPLATE, round, SETTINGS))
                    .side(BARE, round -> round(bench, bare, BARE_TEMPLATE, round, BARE_SETTINGS))
                    .side(FLOOR, round -> floor.round(TEMPLATE, bench.scaled(DEALS)))
                    .run(bench);
            write(bench, rounds);
        }
    }

    /** Warms Ringflow up and counts the rows that it writes meanwhile. */
    private static Floor floor(Measured bench, Rival ringflow) throws Exception {
        String database = TEMPLATE + "_warm";
        bench.server().copy(TEMPLATE, database);
        ringflow.open(bench.server(), database, SETTINGS);
        ringflow.order("rest");
        Rows before = Rows.counted(bench.server(), database);
        int deals = Math.max(LARGE_AND_SMALL, bench.scaled(WARM_UP) / LARGE_AND_SMALL * LARGE_AND_SMALL);
        ringflow.work("warm", deals, THREADS);
        ringflow.order("rest");
        Rows rows = Rows.counted(bench.server(), database).since(before);
        ringflow.order("leave open");
        ringflow.order("close");
        Floor floor = Floor.of(bench, database, rows, deals, TRANSACTIONS);
        bench.server().drop(database);
        return floor;
    }

    private static Round round(Measured bench, Rival rival, String template, int round, String... settings)
            throws Exception {
        String database = template + "_round";
        bench.server().copy(template, database);
        rival.open(bench.server(), database, settings);
        rival.work("warm" + round, Math.max(THREADS, bench.scaled(AGAIN)), THREADS);
        rival.order("rest");
        Rows before = Rows.counted(bench.server(), database);
        int deals = bench.scaled(DEALS);
        Meter meter = Meter.start(bench.server(), rival.pid());
        rival.work("round" + round, deals, THREADS);
        Meter.Spent spent = meter.stop();
        rival.order("rest");
        Rows rows = Rows.counted(bench.server(), database).since(before);
        rival.order("close");
        return new Round(deals, spent, rows);
    }

    private static void write(Measured bench, Interleaved<Round> rounds) {
        bench.section()
                .text(
                        "Deals worked off by %d threads: lead, qualification, stages S1 to S4 with the evidence that the gates ask for, "
                                        .formatted(THREADS)
                                + "review of the quotation, contract approval (every fifth by manager, finance and legal), signature, and the project and its receivables that begin with it."
                                + " %d deals a round, after %d that do not count."
                                        .formatted(bench.scaled(DEALS), Math.max(THREADS, bench.scaled(AGAIN))));
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("deals/s", rounds, Round::perSecond));
        lines.add(line("transactions per deal", rounds, Round::transactions));
        lines.add(line("rows inserted per deal", rounds, Round::inserted));
        lines.add(line("rows updated per deal", rounds, Round::updated));
        lines.add(line("rows deleted per deal", rounds, Round::deleted));
        lines.add(line("KB of write-ahead log per deal", rounds, Round::logged));
        lines.add(row(
                "ms of the JVM's CPU per deal",
                rounds.median(RINGFLOW, Round::application),
                rounds.median(BARE, Round::application),
                rounds.ratio(RINGFLOW, BARE, Round::application),
                "",
                ""));
        lines.add(line("ms of PostgreSQL's CPU per deal", rounds, Round::database));
        bench.section().table(List.of("", RINGFLOW, BARE, "Ringflow / bare", FLOOR, "Ringflow / floor"), lines);
        bench.section()
                .aimAtLeast(
                        "Ringflow's deals per second, against the bare engine's",
                        AIM_SPEED,
                        rounds.ratio(RINGFLOW, BARE, Round::perSecond),
                        " times");
        bench.section()
                .aimAtMost(
                        "Ringflow's write-ahead log, against the bare engine's",
                        AIM_LOG,
                        rounds.ratio(RINGFLOW, BARE, Round::logged),
                        " times");
    }

    private static List<String> line(String what, Interleaved<Round> rounds, ToDoubleFunction<Round> figure) {
        return row(
                what,
                rounds.median(RINGFLOW, figure),
                rounds.median(BARE, figure),
                rounds.ratio(RINGFLOW, BARE, figure),
                rounds.median(FLOOR, figure),
                rounds.ratio(RINGFLOW, FLOOR, figure));
    }

    /** Makes the database that the rounds are copied from: the demonstration's people, and a product to offer. */
    static void prepare(Measured bench, String template, Rival ringflow) throws Exception {
        bench.server().prepare(template, database -> {
            ringflow.open(bench.server(), database, SETTINGS);
            bench.server().execute(database, PRODUCT);
            ringflow.order("close");
        });
    }

    private static void prepareBare(Measured bench, Rival bare) throws Exception {
        bench.server().prepare(BARE_TEMPLATE, database -> {
            bare.open(bench.server(), database, BARE_SETTINGS);
            bare.order("close");
        });
    }

    static void warm(Measured bench, Rival rival, String template, String... settings) throws Exception {
        String database = template + "_warm";
        bench.server().copy(template, database);
        rival.open(bench.server(), database, settings);
        rival.work("warm", bench.scaled(WARM_UP), THREADS);
        rival.order("close");
        bench.server().drop(database);
    }
}
