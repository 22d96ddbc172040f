package io.ringflow.bench.company;

import static io.ringflow.bench.company.PageRounds.at;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Measured;
import io.ringflow.bench.company.Visitors.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;

/** The pages on which people look at deals, in a company with a million of them behind it. */
@Order(3)
public class Pages implements Benchmark {

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
        try (SeededCompany company = SeededCompany.open(bench)) {
            PageRounds rounds = new PageRounds(bench, company);
            bench.section().text(about(bench, company) + PageRounds.ABOUT);
            rounds.measure(pages(rounds));
        }
    }

    private static String about(Measured bench, SeededCompany company) throws Exception {
        return ("%s running and %s finished deals with their leads, stage logs, quotations and contracts, %s customers, %d"
                        + " people: cases that processes produced, copied with other owners, customers, times and numbers. The"
                        + " process engine holds all that is running and every instance that ever ran; the steps in its history are"
                        + " those of %d running and the latest %d finished deals, variables' and forms' history is not seeded.")
                .formatted(
                        company.count("ringflow.opportunity where closed_at is null"),
                        company.count("ringflow.opportunity where closed_at is not null"),
                        company.count("ringflow.customer"),
                        SeededCompany.PEOPLE,
                        bench.scaled(SeededCompany.TRACED),
                        bench.scaled(SeededCompany.TRACED));
    }

    private static Map<String, Request> pages(PageRounds rounds) throws Exception {
        Map<String, Request> pages = new LinkedHashMap<>();
        pages.put("board, everybody's deals", at("/pipeline"));
        pages.put("board, stalled deals", at("/pipeline?stalled=true"));
        pages.put(
                "board, more of a column",
                rounds.each(
                        "'/pipeline/columns/S2?of=all&after=' || (extract(epoch from stage_since) * 1000000)::bigint || '_' || id",
                        "ringflow.opportunity where closed_at is null and stage = 'S2'"));
        pages.put("conversion, all years", at("/pipeline/funnel"));
        pages.put(
                "conversion, one year",
                rounds.each(
                        "'/pipeline/funnel?from=' || year || '-01-01&to=' || year || '-12-31'",
                        "generate_series(2018, 2025) year"));
        pages.put(
                "deal, running", rounds.each("'/pipeline/' || number", "bench.deal where traced and sort = 'running'"));
        pages.put(
                "deal, finished",
                rounds.each("'/pipeline/' || number", "bench.deal where traced and sort = 'finished'"));
        pages.put(
                "deal's diagram",
                rounds.each("'/pipeline/' || number || '/models/0'", "bench.deal where traced and sort = 'running'"));
        pages.put("ledger", at("/contracts"));
        pages.put("ledger, further down", rounds.each("'/contracts?after=0_' || id", "ringflow.contract"));
        pages.put(
                "ledger, signed in a year",
                rounds.each(
                        "'/contracts?signedFrom=' || year || '-01-01&signedTo=' || year || '-12-31'",
                        "generate_series(2018, 2025) year"));
        pages.put("contract", rounds.each("'/contracts/' || number", "ringflow.contract"));
        pages.put("customers", at("/customers"));
        pages.put("customer", rounds.each("'/customers/' || number", "ringflow.customer"));
        return pages;
    }
}
