package io.ringflow.bench.load;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.RunningRingflow;
import io.ringflow.bench.Section;
import io.ringflow.bench.Server;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.NewCustomer;
import io.ringflow.customer.imports.ImportContext;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.ImportRow;
import io.ringflow.customer.imports.domain.ImportKinds;
import io.ringflow.identity.People;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long after its due date a timer fires while a hundred thousand others wait and people work. */
@Order(6)
public class TimerDelay implements Benchmark {

    private static final String TEMPLATE = "timers_template";
    private static final String DATABASE = "timers_round";
    private static final String RINGFLOW = "Ringflow";
    private static final String STOCK = "the starter's defaults, and no index by due date";
    private static final String PEOPLE = "ringflow.demo=true";
    private static final String NO_COMPANY = "ringflow.demo-company=false";
    private static final String[] STOCK_SETTINGS = {
        PEOPLE,
        NO_COMPANY,
        "camunda.bpm.job-execution.wait-time-in-millis=5000",
        "camunda.bpm.job-execution.max-wait=60000",
        "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
        "camunda.bpm.job-execution.queue-capacity=3",
        "camunda.bpm.job-execution.lock-time-in-millis=300000"
    };
    private static final int AIM = 5;
    private static final int DUE_AT_NIGHT = 6;
    private static final Duration NIGHT = Duration.ofSeconds(24);
    private static final int DUE_BY_DAY = 400;
    private static final Duration DAY = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** Delays in seconds. */
    private record Late(double half, double most, double worst) {

        static Late of(List<Double> delays) {
            return new Late(Figures.median(delays), Figures.percentile(95, delays), Figures.percentile(100, delays));
        }
    }

    /** One round's delays: while nothing else is done, and while people work. */
    private record Round(Late night, Late day) {}

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public String title() {
        return "Timers";
    }

    @Override
    public void run(Measured bench) throws Exception {
        int pending = bench.scaled(100_000);
        int due = Math.min(DUE_BY_DAY, pending / 2);
        bench.server().prepare(TEMPLATE, database -> fill(bench.server(), database, pending));
        Interleaved<Round> delays = new Interleaved<Round>()
                .side(RINGFLOW, round -> {
                    bench.server().copy(TEMPLATE, DATABASE);
                    return round(bench.server(), due, PEOPLE, NO_COMPANY);
                })
                .side(STOCK, round -> {
                    bench.server().copy(TEMPLATE, DATABASE);
                    bench.server().execute(DATABASE, "drop index public.ringflow_job_due");
                    return round(bench.server(), due, STOCK_SETTINGS);
                })
                .run(bench);
        bench.server().drop(DATABASE);
        report(bench, pending, due, delays);
    }

    private static void report(Measured bench, int pending, int due, Interleaved<Round> delays) {
        bench.section()
                .text(Figures.plain(pending) + " deals wait in their stage, each with its urging timer. At night "
                        + DUE_AT_NIGHT + " of these come due within " + NIGHT.toSeconds()
                        + " seconds, and nothing else is done. By day " + due + " come due within " + DAY.toSeconds()
                        + " seconds, " + due / DAY.toSeconds() + " a second, while " + SteadyWork.EACH_SECOND
                        + " leads a second are entered on the same node. From the due date until the step behind the timer"
                        + " runs, in seconds; a timer that did not fire within " + PATIENCE.toSeconds()
                        + " seconds after the last was due counts as that.");
        bench.section()
                .table(
                        List.of("when", "job executor", "median", "95th percentile", "worst"),
                        Stream.of(RINGFLOW, STOCK)
                                .flatMap(side -> Stream.of(
                                        row("at night", side, delays, Round::night),
                                        row("by day", side, delays, Round::day)))
                                .sorted(Comparator.comparing(row -> row.get(0)))
                                .toList());
        bench.section()
                .text("Ringflow's 95th percentile is "
                        + Figures.plain(delays.ratio(
                                RINGFLOW, STOCK, round -> round.night().most()))
                        + " times that of the defaults at night, and "
                        + Figures.plain(delays.ratio(
                                RINGFLOW, STOCK, round -> round.day().most()))
                        + " times by day.");
        bench.section()
                .aimAtMost(
                        "the 95th percentile at night",
                        AIM,
                        delays.median(RINGFLOW, round -> round.night().most()),
                        " s");
        bench.section()
                .aimAtMost(
                        "the 95th percentile by day",
                        AIM,
                        delays.median(RINGFLOW, round -> round.day().most()),
                        " s");
    }

    private static List<String> row(String when, String side, Interleaved<Round> delays, Function<Round, Late> part) {
        return Section.row(
                when,
                side,
                delays.median(side, round -> part.apply(round).half()),
                delays.median(side, round -> part.apply(round).most()),
                delays.median(side, round -> part.apply(round).worst()));
    }

    private static Round round(Server server, int due, String... settings) throws Exception {
        try (RunningRingflow ringflow = RunningRingflow.on(server, DATABASE, settings)) {
            Late night = Late.of(DueTimers.spread(DUE_AT_NIGHT, NIGHT, server, DATABASE, "due_at_night")
                    .delays(NIGHT.plus(PATIENCE)));
            try (SteadyWork beside = new SteadyWork(ringflow)) {
                return new Round(
                        night,
                        Late.of(DueTimers.spread(due, DAY, server, DATABASE, "due_by_day")
                                .delays(DAY.plus(PATIENCE))));
            }
        }
    }

    private static void fill(Server server, String database, int deals) throws Exception {
        try (RunningRingflow ringflow =
                RunningRingflow.on(server, database, PEOPLE, NO_COMPANY, "camunda.bpm.job-execution.enabled=false")) {
            ringflow.bean(CustomerDirectory.class)
                    .register(new NewCustomer(Companies.name(0), "", "", "", Optional.empty(), Optional.empty()));
            ImportKind kind =
                    ringflow.bean(ImportKinds.class).find("opportunities").orElseThrow();
            String owner =
                    ringflow.bean(People.class).find("lena").orElseThrow().name();
            ImportRow row = new ImportRow(
                    1,
                    Map.of(
                            "opportunity_id", "X",
                            "sales_agent", owner,
                            "account", Companies.name(0),
                            "deal_stage", "S1",
                            "currency", "EUR"));
            new TransactionTemplate(ringflow.bean(PlatformTransactionManager.class))
                    .executeWithoutResult(transaction -> kind.take(List.of(row), new ImportContext(0, "marco", true)));
        }
        ManyDeals.like(server.ask(database, "select number from ringflow.opportunity"), deals, server, database);
    }
}
