package io.ringflow.bench.load;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.RunningRingflow;
import io.ringflow.bench.Section;
import io.ringflow.bench.Server;
import io.ringflow.identity.Groups;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;

/** How fast files of customers and of deals become records, against the bare rows, and whether memory grows with the file. */
@Order(5)
public class ImportSpeed implements Benchmark {

    private static final String TEMPLATE = "import_template";
    private static final String RINGFLOW = "import";
    private static final String COPY = "the same rows by COPY";
    private static final int CUSTOMERS_AIM = 2000;
    private static final int DEALS_AIM = 300;
    private static final String[] SETTINGS = {"ringflow.demo=true", "ringflow.demo-company=false"};

    /** One round of one side; CPU in milliseconds a row, of the application and of PostgreSQL. */
    private record Speed(
            double customers, double deals, double customerCpu, double customerSql, double dealCpu, double dealSql) {}

    private CopiedRows customerRows = new CopiedRows(List.of());
    private CopiedRows dealRows = new CopiedRows(List.of());

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String title() {
        return "Import";
    }

    @Override
    public void run(Measured bench) throws Exception {
        bench.server()
                .prepare(
                        TEMPLATE,
                        database -> RunningRingflow.on(bench.server(), database, SETTINGS)
                                .close());
        int customers = bench.scaled(20_000);
        int deals = bench.scaled(3_000);
        Interleaved<Speed> speed = new Interleaved<Speed>()
                .side(RINGFLOW, round -> imported(bench, customers, deals))
                .side(COPY, round -> copied(bench, customers, deals))
                .run(bench);
        report(bench, customers, deals, speed);
        large(bench);
    }

    private Speed imported(Measured bench, int customers, int deals) throws Exception {
        Server server = bench.server();
        server.copy(TEMPLATE, "import_round");
        try (RunningRingflow ringflow = RunningRingflow.on(server, "import_round", SETTINGS)) {
            warmUp(bench, ringflow, customers, deals);
            Path file = Tables.customers(bench.folder().resolve("customers.csv"), 0, customers);
            long before = CopiedRows.now(server, "import_round");
            FileImport accounts = FileImport.of(ringflow, server, "accounts", file);
            customerRows = CopiedRows.since(
                    before, server, "import_round", bench.folder().resolve("customer-rows"));
            Path dealFile = Tables.deals(bench.folder().resolve("deals.csv"), 0, deals, 0, customers, owners(ringflow));
            long between = CopiedRows.now(server, "import_round");
            FileImport opportunities = FileImport.of(ringflow, server, "opportunities", dealFile);
            dealRows = CopiedRows.since(
                    between, server, "import_round", bench.folder().resolve("deal-rows"));
            return new Speed(
                    accounts.perSecond(),
                    opportunities.perSecond(),
                    each(accounts.spent().applicationCpu(), customers),
                    each(accounts.spent().databaseCpu(), customers),
                    each(opportunities.spent().applicationCpu(), deals),
                    each(opportunities.spent().databaseCpu(), deals));
        }
    }

    /** A quarter as many others first: an application that has just started compiles its code for the first thousands. */
    private static void warmUp(Measured bench, RunningRingflow ringflow, int customers, int deals) throws Exception {
        Path file = bench.folder().resolve("warm-up.csv");
        FileImport.of(ringflow, bench.server(), "accounts", Tables.customers(file, customers, customers / 4));
        Path opportunities = Tables.deals(file, deals, deals / 4, customers, customers / 4, owners(ringflow));
        FileImport.of(ringflow, bench.server(), "opportunities", opportunities);
    }

    private Speed copied(Measured bench, int customers, int deals) throws Exception {
        bench.server().copy(TEMPLATE, "import_round");
        Duration first = customerRows.writeTo(bench.server(), "import_round");
        Duration second = dealRows.writeTo(bench.server(), "import_round");
        bench.server().drop("import_round");
        return new Speed(
                customers / seconds(first), deals / seconds(second), 0, each(first, customers), 0, each(second, deals));
    }

    private void report(Measured bench, int customers, int deals, Interleaved<Speed> speed) {
        bench.section()
                .text("Files of " + Figures.plain(customers) + " customers and of " + Figures.plain(deals)
                        + " open deals, from the upload until the last row is taken: read, checked, recorded, reported; one in"
                        + " twenty customers hangs below another, and each deal starts a case of `lead-to-contract` with its"
                        + " task, timer and history. A quarter as many others are imported before, for an application that has just started is"
                        + " slower. The floor is what these files left in the tables, written by one COPY a"
                        + " table. CPU is in milliseconds a row, of the application and of PostgreSQL.");
        bench.section()
                .table(
                        List.of("", "rows/s", "floor, rows/s", "share of the floor", "CPU", "rows in tables for each"),
                        List.of(
                                Section.row(
                                        "customers",
                                        speed.median(RINGFLOW, Speed::customers),
                                        speed.median(COPY, Speed::customers),
                                        speed.ratio(RINGFLOW, COPY, Speed::customers),
                                        Figures.plain(speed.median(RINGFLOW, Speed::customerCpu)) + " + "
                                                + Figures.plain(speed.median(RINGFLOW, Speed::customerSql)),
                                        (double) customerRows.rows() / customers),
                                Section.row(
                                        "started deals",
                                        speed.median(RINGFLOW, Speed::deals),
                                        speed.median(COPY, Speed::deals),
                                        speed.ratio(RINGFLOW, COPY, Speed::deals),
                                        Figures.plain(speed.median(RINGFLOW, Speed::dealCpu)) + " + "
                                                + Figures.plain(speed.median(RINGFLOW, Speed::dealSql)),
                                        (double) dealRows.rows() / deals)));
        bench.section().aimAtLeast("customers", CUSTOMERS_AIM, speed.median(RINGFLOW, Speed::customers), " rows/s");
        bench.section().aimAtLeast("started deals", DEALS_AIM, speed.median(RINGFLOW, Speed::deals), " rows/s");
    }

    /** One large file of each sort, with the heap measured after collecting all garbage. */
    private static void large(Measured bench) throws Exception {
        int rows = bench.scaled(1_000_000);
        int sheetRows = bench.scaled(50_000);
        Path text = Tables.customers(bench.folder().resolve("many.csv"), 0, rows);
        Path workbook = Tables.customersAsWorkbook(bench.folder().resolve("many.xlsx"), rows, sheetRows);
        bench.server().copy(TEMPLATE, "import_large");
        try (RunningRingflow ringflow = RunningRingflow.on(bench.server(), "import_large", SETTINGS)) {
            bench.section()
                    .table(
                            List.of(
                                    "large file",
                                    "rows",
                                    "rows/s",
                                    "first tenth, rows/s",
                                    "last tenth, rows/s",
                                    "heap after collection, MB: lowest, highest, how often looked"),
                            List.of(
                                    large(bench, ringflow, "CSV", text),
                                    large(bench, ringflow, "XLSX, into the same records", workbook)));
        }
        bench.server().drop("import_large");
    }

    private static List<String> large(Measured bench, RunningRingflow ringflow, String what, Path file)
            throws Exception {
        try (HeapWatch heap = new HeapWatch()) {
            FileImport done = FileImport.of(ringflow, bench.server(), "accounts", file);
            bench.says(what + ": " + done);
            return Section.row(
                    what,
                    (double) done.rows(),
                    done.perSecond(),
                    done.rows() / 10 / seconds(done.first()),
                    done.rows() / 10 / seconds(done.last()),
                    heap.lowest() + ", " + heap.highest() + ", " + heap.looks());
        }
    }

    private static List<String> owners(RunningRingflow ringflow) {
        return ringflow.bean(People.class).inGroup(Groups.SALES).stream()
                .map(Person::name)
                .toList();
    }

    private static double each(Duration spent, int rows) {
        return spent.toNanos() / 1e6 / rows;
    }

    private static double seconds(Duration time) {
        return Math.max(time.toNanos(), 1) / 1e9;
    }
}
