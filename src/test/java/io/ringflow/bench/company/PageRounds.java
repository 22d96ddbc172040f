package io.ringflow.bench.company;

import io.ringflow.bench.Figures;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Section;
import io.ringflow.bench.company.Visitors.Pace;
import io.ringflow.bench.company.Visitors.Request;
import io.ringflow.bench.company.Visitors.Waited;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Managers who go through pages, round after round, and what they waited for each. */
final class PageRounds {

    static final int VISITORS = 20;

    /** What holds for each of these tables. */
    static final String ABOUT =
            (" %d managers at once, who see everything, go through all these pages, each from another one on,"
                            + " and read each for 2 to 5 s; every request takes another record. Sums that take longer than 50 ms are shown again"
                            + " for a hundred times as long as they took: «first» is the very first request after the start, which adds up and"
                            + " compiles. Statements and CPU (of the application with the browser, and of PostgreSQL) are those of one request"
                            + " among others like it.")
                    .formatted(VISITORS);

    private static final double AIM = 150;

    private final Measured bench;
    private final SeededCompany company;

    PageRounds(Measured bench, SeededCompany company) {
        this.bench = bench;
        this.company = company;
    }

    void measure(Map<String, Request> pages) throws Exception {
        try (Visitors visitors = Visitors.loggedIn(company.port(), managers())) {
            Map<String, Cost> costs = Cost.of(pages, visitors, bench);
            List<Map<String, Waited>> rounds = new ArrayList<>();
            List<Double> saturated = new ArrayList<>();
            for (int round = 1; round <= bench.rounds(); round++) {
                Map<String, Waited> waited = visitors.ask(1, Pace.OF_PEOPLE, pages);
                waited.forEach(PageRounds::refuseFailures);
                bench.says("round " + round + ": " + waited);
                rounds.add(waited);
                saturated.add(Saturation.of(visitors, pages));
            }
            report(costs, rounds, saturated);
        }
    }

    static Request at(String path) {
        return (visitor, turn) -> visitor.browser().get(path);
    }

    /** Another one of the addresses each time, each person from another place. */
    Request each(String address, String source) throws Exception {
        List<String> addresses = company.list("select address from (select " + address + " as address from " + source
                + " order by random() limit 500) chosen");
        if (addresses.isEmpty()) {
            throw new IllegalStateException("There is nothing of " + source);
        }
        return (visitor, turn) ->
                visitor.browser().get(addresses.get((turn * VISITORS + visitor.place()) % addresses.size()));
    }

    private List<String> managers() throws Exception {
        return company.list(
                "select username from bench.person where role = 'sales-managers' order by n limit " + VISITORS);
    }

    private static void refuseFailures(String page, Waited waited) {
        if (waited.failed() > 0) {
            throw new IllegalStateException(page + " was not answered: " + waited);
        }
    }

    private void report(Map<String, Cost> costs, List<Map<String, Waited>> rounds, List<Double> saturated) {
        Section section = bench.section();
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
}
