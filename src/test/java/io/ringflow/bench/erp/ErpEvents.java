package io.ringflow.bench.erp;

import static io.ringflow.bench.Section.row;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Rows;
import io.ringflow.bench.RunningRingflow;
import io.ringflow.bench.throughput.Floor;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.EvidenceOrigin;
import io.ringflow.delivery.SignedContracts;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.delivery.erp.EventWork;
import io.ringflow.delivery.erp.Inbox;
import io.ringflow.erp.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the ERP tells: how fast it is kept, how fast it is worked off, and whether many running projects slow that down. */
@Order(9)
public class ErpEvents implements Benchmark {

    static final String SECRET = "the secret of the ERP in the benchmarks";

    private static final String[] SETTINGS = {
        "ringflow.demo=true",
        "ringflow.demo-company=false",
        "ringflow.erp.connected=true",
        "ringflow.erp.keys[0].name=bench",
        "ringflow.erp.keys[0].secret=" + SECRET
    };
    private static final String NO_JOBS = "camunda.bpm.job-execution.enabled=false";
    private static final String FEW = "2,000 projects";
    private static final String MANY = "200,000 projects";
    private static final String TEMPLATE = "erp_template";
    private static final String DATABASE = "erp_round";
    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 20);
    private static final int BATCH = 50;
    private static final int REQUESTS = 2_000;
    private static final int BATCHES = 200;
    private static final int CORRELATED = 300;
    private static final int WARM_UP = 60;
    private static final int WORKED = 1_000;
    private static final double AIM_STORED = 1_000;
    private static final double AIM_WAIT = 50;
    private static final double AIM_RATIO = 1.5;
    private static final int TRANSACTIONS = 2;

    @Override
    public String name() {
        return "erp-events";
    }

    @Override
    public String title() {
        return "Events of the ERP";
    }

    @Override
    public void run(Measured bench) throws Exception {
        String few = TEMPLATE + "_few";
        String many = TEMPLATE + "_many";
        bench.server().prepare(few, database -> fill(bench, database, bench.scaled(2_000)));
        bench.server().prepare(many, database -> fill(bench, database, bench.scaled(200_000)));
        store(bench, few);
        workOff(bench, few);
        correlate(bench, few, many);
        bench.server().drop(few);
        bench.server().drop(many);
    }

    private static void store(Measured bench, String template) throws Exception {
        bench.server().copy(template, DATABASE);
        Storing storing = new Storing(bench, DATABASE);
        int requests = bench.scaled(REQUESTS);
        Interleaved<Storing.Round> rounds;
        try (RunningRingflow ringflow = ringflow(bench, DATABASE, NO_JOBS)) {
            rounds = new Interleaved<Storing.Round>()
                    .side("one", round -> storing.round(ringflow, 1, requests))
                    .side("batch", round -> storing.round(ringflow, BATCH, bench.scaled(BATCHES)))
                    .side("floor", round -> new Storing.Round(storing.floor(requests), 0, 0))
                    .run(bench);
        }
        bench.section()
                .text(
                        ("%d senders in the same JVM report events of a payment, signed, each waiting for the answer before it sends"
                                        + " the next; every node's sweep runs, the jobs do not. pgbench writes the same row from as many"
                                        + " connections.")
                                .formatted(Storing.SENDERS));
        bench.section()
                .table(
                        List.of("", "events/s", "median answer, ms", "99th percentile, ms"),
                        List.of(
                                stored("one event a request", rounds, "one"),
                                stored(BATCH + " events a request", rounds, "batch"),
                                row(
                                        "the same rows by pgbench",
                                        rounds.median("floor", Storing.Round::perSecond),
                                        "",
                                        "")));
        bench.section()
                .aimAtLeast("events kept", AIM_STORED, rounds.median("one", Storing.Round::perSecond), " a second");
        bench.section().aimAtMost("the 99th percentile", AIM_WAIT, rounds.median("one", Storing.Round::waited), " ms");
    }

    private static List<String> stored(String what, Interleaved<Storing.Round> rounds, String side) {
        return row(
                what,
                rounds.median(side, Storing.Round::perSecond),
                rounds.median(side, Storing.Round::half),
                rounds.median(side, Storing.Round::waited));
    }

    private static void workOff(Measured bench, String template) throws Exception {
        int events = bench.scaled(WORKED);
        Rows[] counted = new Rows[1];
        Interleaved<Double> rounds = new Interleaved<Double>()
                .side("Ringflow", round -> {
                    bench.server().copy(template, DATABASE);
                    Rows before = Rows.counted(bench.server(), DATABASE);
                    double perSecond = worked(bench, events);
                    counted[0] = Rows.counted(bench.server(), DATABASE).since(before);
                    return perSecond;
                })
                .run(bench);
        Floor floor = Floor.of(bench, DATABASE, counted[0], events, TRANSACTIONS);
        Interleaved<Double> least = new Interleaved<Double>()
                .side("pgbench", round -> floor.perSecond(template, events))
                .run(bench);
        double ours = Figures.median(rounds.of("Ringflow"));
        double theirs = Figures.median(least.of("pgbench"));
        bench.section()
                .text(
                        ("%d tests that passed, of as many projects that wait for it, worked off by the jobs of one node, from the"
                                        + " moment at which they are sent until the last is done: each moves its project to the next market stage.")
                                .formatted(events));
        bench.section()
                .table(
                        List.of("", "events/s", "ratio"),
                        List.of(
                                row("Ringflow", ours, ours / theirs),
                                row("the same rows by pgbench, in " + TRANSACTIONS + " transactions", theirs, 1)));
    }

    private static double worked(Measured bench, int events) throws Exception {
        try (RunningRingflow ringflow = ringflow(bench, DATABASE)) {
            long started = System.nanoTime();
            report(ringflow, "work", events);
            while (open(bench) > 0) {
                if (System.nanoTime() - started > TimeUnit.MINUTES.toNanos(10)) {
                    throw new IllegalStateException(open(bench) + " events are not worked off");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            refuseUnmatched(bench, DATABASE);
            return events / seconds;
        }
    }

    private static void correlate(Measured bench, String few, String many) throws Exception {
        Interleaved<Double> rounds = new Interleaved<Double>()
                .side(FEW, round -> correlated(bench, few, round))
                .side(MANY, round -> correlated(bench, many, round))
                .run(bench);
        bench.section()
                .text(
                        "One event after the other, without jobs, each correlated to its project: milliseconds for one, the median of %d."
                                .formatted(bench.scaled(CORRELATED)));
        bench.section()
                .table(
                        List.of("running projects", "ms an event"),
                        List.of(row(FEW, Figures.median(rounds.of(FEW))), row(MANY, Figures.median(rounds.of(MANY)))));
        bench.section()
                .aimAtMost(
                        "an event among 200,000 projects, against 2,000",
                        AIM_RATIO,
                        rounds.ratio(MANY, FEW, Double::doubleValue),
                        " times");
    }

    /** Each round takes other projects of the same database, which is too large to be copied each time. */
    private static double correlated(Measured bench, String database, int round) throws Exception {
        int measured = bench.scaled(CORRELATED);
        int warmUp = bench.scaled(WARM_UP);
        try (RunningRingflow ringflow = ringflow(bench, database, NO_JOBS)) {
            List<Long> events = report(ringflow, "correlate-" + round + "-", measured + warmUp);
            EventWork work = ringflow.bean(EventWork.class);
            List<Double> times = new ArrayList<>();
            for (Long event : events) {
                long started = System.nanoTime();
                work.workOff(event);
                times.add((System.nanoTime() - started) / 1e6);
            }
            refuseUnmatched(bench, database);
            return Figures.median(times.subList(warmUp, times.size()));
        }
    }

    private static List<Long> report(RunningRingflow ringflow, String run, int count) {
        JdbcClient database = ringflow.bean(JdbcClient.class);
        List<String> contracts =
                database.sql("""
                        select contract_number from ringflow.project where stage = 'M2'
                         order by md5(contract_number) limit ?
                        """).param(count).query(String.class).list();
        if (contracts.size() < count) {
            throw new IllegalStateException("Only " + contracts.size() + " projects wait for their test");
        }
        List<Event> events = IntStream.range(0, contracts.size())
                .mapToObj(place -> new Event(
                        "/bench",
                        run + place,
                        "test.passed",
                        Instant.parse("2026-03-01T10:00:00Z"),
                        Map.of("contract", contracts.get(place), "date", "2026-03-01", "document", "T-" + place)))
                .toList();
        ringflow.bean(Inbox.class).take(Event.batch(events).getBytes(StandardCharsets.UTF_8));
        return database.sql("select id from ringflow.erp_event where event_id like ? order by id")
                .param(run + "%")
                .query(Long.class)
                .list();
    }

    private static int open(Measured bench) throws Exception {
        return Integer.parseInt(
                bench.server().ask(DATABASE, "select count(*) from ringflow.erp_event where state = 'NEW'"));
    }

    private static void refuseUnmatched(Measured bench, String database) throws Exception {
        String other = bench.server()
                .ask(
                        database,
                        "select string_agg(distinct state || coalesce(why::text, ''), ', ') from ringflow.erp_event"
                                + " where state <> 'DONE'");
        if (other != null) {
            throw new IllegalStateException("Events are not done: " + other);
        }
        String moved = bench.server().ask(database, "select count(*) from ringflow.project where stage = 'M3'");
        if (moved.equals("0")) {
            throw new IllegalStateException("No project moved");
        }
    }

    private static RunningRingflow ringflow(Measured bench, String database, String... more) {
        List<String> settings = new ArrayList<>(List.of(SETTINGS));
        settings.addAll(List.of(more));
        return RunningRingflow.on(bench.server(), database, settings.toArray(String[]::new));
    }

    /** One project that waits for its test, and as many like it as wanted. */
    private static void fill(Measured bench, String database, int projects) throws Exception {
        String project;
        try (RunningRingflow ringflow = ringflow(bench, database, NO_JOBS)) {
            project = new SignedContracts(
                            ringflow.bean(JdbcClient.class),
                            ringflow.bean(CustomerDirectory.class),
                            ringflow::tell,
                            new TransactionTemplate(ringflow.bean(PlatformTransactionManager.class)))
                    .sign(SIGNED, "30000", "30000", "40000")
                    .project();
            ringflow.bean(EvidenceDesk.class)
                    .record(
                            project,
                            EvidenceKind.FIRST_PAYMENT,
                            SIGNED.plusDays(30),
                            "",
                            EvidenceOrigin.RECEIPTS,
                            Optional.empty());
        }
        ManyProjects.like(project, projects, bench.server(), database);
    }
}
