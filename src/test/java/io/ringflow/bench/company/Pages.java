package io.ringflow.bench.company;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Section;
import io.ringflow.bench.company.Visitors.Request;
import io.ringflow.bench.company.Visitors.Waited;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.core.annotation.Order;

/** The pages on which people look at deals, in a company with a million of them behind it. */
@Order(3)
public class Pages implements Benchmark {

    private static final int TURNS = 12;
    private static final double AIM = 150;
    private static final List<String> MANAGERS = List.of("marco", "person410", "person415", "person420", "person425");

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
                Visitors visitors = Visitors.loggedIn(company.port(), MANAGERS)) {
            Map<String, Request> pages = pages(company);
            Map<String, Double> first = new LinkedHashMap<>();
            Map<String, List<Waited>> waited = new LinkedHashMap<>();
            for (Map.Entry<String, Request> page : pages.entrySet()) {
                first.put(
                        page.getKey(),
                        visitors.ask(1, Duration.ZERO, page.getValue()).percentile95());
                visitors.ask(TURNS, Duration.ZERO, page.getValue());
                waited.put(page.getKey(), new ArrayList<>());
            }
            for (int round = 1; round <= bench.rounds(); round++) {
                for (Map.Entry<String, Request> page : pages.entrySet()) {
                    Waited times = visitors.ask(TURNS, Duration.ZERO, page.getValue());
                    if (times.failed() > 0) {
                        throw new IllegalStateException(page.getKey() + " does not answer: " + times);
                    }
                    bench.says("round " + round + ", " + page.getKey() + ": " + times);
                    waited.get(page.getKey()).add(times);
                }
            }
            report(bench, company, first, waited);
        }
    }

    private static void report(
            Measured bench, SeededCompany company, Map<String, Double> first, Map<String, List<Waited>> waited)
            throws Exception {
        Section section = bench.section();
        section.text(
                ("%s running and %s finished deals with their leads, stage logs, quotations and contracts, %s customers, %d"
                                + " people: cases that processes produced, copied with other owners, customers, times and numbers. The"
                                + " process engine holds all that is running and every instance that ever ran; the steps in its history are"
                                + " those of %d running and the latest %d finished deals, variables' and forms' history is not seeded. %d"
                                + " managers at once, who see everything, each asking again at once; every request takes another record."
                                + " Sums over all deals or contracts that take longer than 50 ms are shown again for a hundred times as"
                                + " long as they took: «first» is the request that adds up, with an empty cache.")
                        .formatted(
                                company.ask(
                                        "select to_char(count(*), 'FM999,999,999') from ringflow.opportunity where closed_at is null"),
                                company.ask(
                                        "select to_char(count(*), 'FM999,999,999') from ringflow.opportunity where closed_at is not null"),
                                company.ask("select to_char(count(*), 'FM999,999,999') from ringflow.customer"),
                                SeededCompany.PEOPLE,
                                bench.scaled(SeededCompany.TRACED),
                                bench.scaled(SeededCompany.TRACED),
                                MANAGERS.size()));
        List<List<String>> rows = new ArrayList<>();
        double slowest = 0;
        for (Map.Entry<String, List<Waited>> page : waited.entrySet()) {
            double percentile = median(page.getValue(), Waited::percentile95);
            slowest = Math.max(slowest, percentile);
            rows.add(Section.row(
                    page.getKey(),
                    median(page.getValue(), Waited::median),
                    percentile,
                    median(page.getValue(), Waited::statements),
                    (int) AIM,
                    first.get(page.getKey())));
        }
        section.table(List.of("page", "median, ms", "95 %, ms", "statements", "aim, ms", "first, ms"), rows);
        section.aimAtMost("the slowest page's 95th percentile", AIM, slowest, " ms");
    }

    private static double median(List<Waited> rounds, ToDoubleFunction<Waited> figure) {
        return Figures.median(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static Map<String, Request> pages(SeededCompany company) throws Exception {
        Map<String, Request> pages = new LinkedHashMap<>();
        pages.put("board, everybody's deals", at("/pipeline"));
        pages.put("board, stalled deals", at("/pipeline?stalled=true"));
        pages.put(
                "board, more of a column",
                each(
                        company,
                        "'/pipeline/columns/S2?of=all&after=' || (extract(epoch from stage_since) * 1000000)::bigint || '-' || id",
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
        pages.put("ledger, further down", each(company, "'/contracts?after=' || id", "ringflow.contract"));
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
                + " order by random() limit 500) some");
        return (visitor, turn) -> visitor.browser()
                .get(addresses.get((turn * MANAGERS.size() + MANAGERS.indexOf(visitor.username())) % addresses.size()));
    }
}
