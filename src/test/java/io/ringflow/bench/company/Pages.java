package io.ringflow.bench.company;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Section;
import io.ringflow.bench.company.Visitors.Pace;
import io.ringflow.bench.company.Visitors.Request;
import io.ringflow.bench.company.Visitors.Waited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.core.annotation.Order;

/** The pages on which people look at deals, in a company with a million of them behind it. */
@Order(3)
public class Pages implements Benchmark {

    private static final int VISITORS = 20;
    private static final double AIM = 150;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String title() {
        return "Pages";
    }

    @Override
    public void run(Measured bench) throws Exception {
        try (SeededCompany company = SeededCompany.open(bench);
                Visitors visitors = Visitors.loggedIn(company.port(), managers(company))) {
            Map<String, Request> pages = pages(company);
            Map<String, Cost> costs = Cost.of(pages, visitors, bench);
            List<Map<String, Waited>> rounds = new ArrayList<>();
            List<Double> saturated = new ArrayList<>();
            for (int round = 1; round <= bench.rounds(); round++) {
                Map<String, Waited> waited = visitors.ask(1, Pace.OF_PEOPLE, pages);
                waited.forEach((page, times) -> refuseFailures(page, times));
                bench.says("round " + round + ": " + waited);
                rounds.add(waited);
                saturated.add(Saturation.of(visitors, pages));
            }
            report(bench, company, costs, rounds, saturated);
        }
    }

    private static void refuseFailures(String page, Waited waited) {
        if (waited.failed() > 0) {
            throw new IllegalStateException(page + " was not answered: " + waited);
        }
    }

    private static List<String> managers(SeededCompany company) throws Exception {
        return company.list(
                "select username from bench.person where role = 'sales-managers' order by n limit " + VISITORS);
    }

    private static void report(
            Measured bench,
            SeededCompany company,
            Map<String, Cost> costs,
            List<Map<String, Waited>> rounds,
            List<Double> saturated)
            throws Exception {
        Section section = bench.section();
        section.text(
                ("%s running and %s finished deals with their leads, stage logs, quotations and contracts, %s customers, %d"
                                + " people: cases that processes produced, copied with other owners, customers, times and numbers. The"
                                + " process engine holds all that is running and every instance that ever ran; the steps in its history are"
                                + " those of %d running and the latest %d finished deals, variables' and forms' history is not seeded. %d"
                                + " managers at once, who see everything, go through all these pages, each from another one on, and read"
                                + " each for 2 to 5 s; every request takes another record. Sums over all deals or contracts that take"
                                + " longer than 50 ms are shown again for a hundred times as long as they took: «first» is the very first"
                                + " request after the start, which adds up and compiles. Statements and CPU (of the application with"
                                + " the browser, and of PostgreSQL) are those of one request among others like it.")
                        .formatted(
                                company.ask(
                                        "select to_char(count(*), 'FM999,999,999') from ringflow.opportunity where closed_at is null"),
                                company.ask(
                                        "select to_char(count(*), 'FM999,999,999') from ringflow.opportunity where closed_at is not null"),
                                company.ask("select to_char(count(*), 'FM999,999,999') from ringflow.customer"),
                                SeededCompany.PEOPLE,
                                bench.scaled(SeededCompany.TRACED),
                                bench.scaled(SeededCompany.TRACED),
                                VISITORS));
        List<List<String>> rows = new ArrayList<>();
        double slowest = 0;
        for (Map.Entry<String, Cost> page : costs.entrySet()) {
            double percentile = median(rounds, page.getKey(), Waited::percentile95);
            slowest = Math.max(slowest, percentile);
            rows.add(Section.row(
                    page.getKey(),
                    median(rounds, page.getKey(), Waited::median),
                    percentile,
                    (int) AIM,
                    page.getValue().statements(),
                    page.getValue().cpu(),
                    page.getValue().first()));
        }
        section.table(List.of("page", "median, ms", "95 %, ms", "aim, ms", "statements", "CPU, ms", "first, ms"), rows);
        section.text(Saturation.told(VISITORS, saturated));
        section.aimAtMost("the slowest page's 95th percentile", AIM, slowest, " ms");
    }

    private static double median(List<Map<String, Waited>> rounds, String page, ToDoubleFunction<Waited> figure) {
        return Figures.median(rounds.stream()
                .map(round -> figure.applyAsDouble(round.get(page)))
                .toList());
    }

    private static Map<String, Request> pages(SeededCompany company) throws Exception {
        Map<String, Request> pages = new LinkedHashMap<>();
        pages.put("board, everybody's deals", at("/pipeline"));
        pages.put("board, stalled deals", at("/pipeline?stalled=true"));
        pages.put(
                "board, more of a column",
                each(
                        company,
                        "'/pipeline/columns/S2?of=all&after=' || (extract(epoch from stage_since) * 1000000)::bigint || '_' || id",
                        "ringflow.opportunity where closed_at is null and stage = 'S2'"));
        pages.put("conversion, all years", at("/pipeline/funnel"));
        pages.put(
                "conversion, one year",
                each(
                        company,
                        "'/pipeline/funnel?from=' || year || '-01-01&to=' || year || '-12-31'",
                        "generate_series(2018, 2025) year"));
        pages.put(
                "deal, running",
                each(company, "'/pipeline/' || number", "bench.deal where traced and sort = 'running'"));
        pages.put(
                "deal, finished",
                each(company, "'/pipeline/' || number", "bench.deal where traced and sort = 'finished'"));
        pages.put(
                "deal's diagram",
                each(company, "'/pipeline/' || number || '/models/0'", "bench.deal where traced and sort = 'running'"));
        pages.put("ledger", at("/contracts"));
        pages.put("ledger, further down", each(company, "'/contracts?after=0_' || id", "ringflow.contract"));
        pages.put(
                "ledger, signed in a year",
                each(
                        company,
                        "'/contracts?signedFrom=' || year || '-01-01&signedTo=' || year || '-12-31'",
                        "generate_series(2018, 2025) year"));
        pages.put("contract", each(company, "'/contracts/' || number", "ringflow.contract"));
        pages.put("customers", at("/customers"));
        pages.put("customer", each(company, "'/customers/' || number", "ringflow.customer"));
        return pages;
    }

    private static Request at(String path) {
        return (visitor, turn) -> visitor.browser().get(path);
    }

    /** Another one of the addresses each time, each person from another place. */
    private static Request each(SeededCompany company, String address, String source) throws Exception {
        List<String> addresses = company.list("select address from (select " + address + " as address from " + source
                + " order by random() limit 500) chosen");
        return (visitor, turn) ->
                visitor.browser().get(addresses.get((turn * VISITORS + visitor.place()) % addresses.size()));
    }
}
