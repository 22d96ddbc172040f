package io.ringflow.bench.company;

import static io.ringflow.bench.company.PageRounds.at;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Measured;
import io.ringflow.bench.company.Visitors.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;

/** The pages on which people look at projects and at money, in a company with 100,000 projects besides its deals. */
@Order(4)
public class ProjectPages implements Benchmark {

    private static final String TRACED_RUNNING =
            "bench.project d join ringflow.project p on p.id = d.n * 100000::bigint + d.pattern"
                    + " where d.traced and p.status = 'RUNNING'";

    @Override
    public String name() {
        return "project-pages";
    }

    @Override
    public String title() {
        return "Pages of projects and money";
    }

    @Override
    public void run(Measured bench) throws Exception {
        try (SeededCompany company = SeededCompany.withProjects(bench)) {
            PageRounds rounds = new PageRounds(bench, company);
            bench.section().text(about(bench, company) + PageRounds.ABOUT);
            rounds.measure(pages(rounds));
        }
    }

    private static String about(Measured bench, SeededCompany company) throws Exception {
        return ("%s running and %s closed projects, %s open receivables and %s that are over, %s receipts, %s answers of customers,"
                        + " besides the deals of the company above: projects that processes and receipts moved, copied with other"
                        + " customers, sellers, times and numbers. The steps in the engine's history are those of %d of them.")
                .formatted(
                        company.count("ringflow.project where status = 'RUNNING'"),
                        company.count("ringflow.project where status = 'CLOSED'"),
                        company.count("ringflow.receivable where status in ('OPEN', 'DISPUTED')"),
                        company.count("ringflow.receivable where status not in ('OPEN', 'DISPUTED')"),
                        company.count("ringflow.receipt"),
                        company.count("ringflow.survey_answer"),
                        bench.scaled(SeededCompany.TRACED));
    }

    private static Map<String, Request> pages(PageRounds rounds) throws Exception {
        Map<String, Request> pages = new LinkedHashMap<>();
        pages.put("board, all projects", at("/projects?of=all"));
        pages.put("board, late projects", at("/projects?of=all&show=late"));
        pages.put(
                "board, more of a column",
                rounds.each(
                        "'/projects/columns/M1?of=all&after=' || (stage_due_on - date '1970-01-01') || '_' || id",
                        "ringflow.project where status = 'RUNNING' and stage = 'M1'"));
        pages.put("list, late first", at("/projects/list?of=all"));
        pages.put(
                "list, further down",
                rounds.each(
                        "'/projects/list?of=all&after=' || (stage_due_on - date '1970-01-01') || '_' || id",
                        "ringflow.project where status = 'RUNNING'"));
        pages.put("list, closed projects", at("/projects/list?of=all&show=closed"));
        pages.put("project, running", rounds.each("'/projects/' || p.number", TRACED_RUNNING));
        pages.put("project, closed", rounds.each("'/projects/' || number", "ringflow.project where status = 'CLOSED'"));
        pages.put("project's diagram", rounds.each("'/projects/' || p.number || '/models/0'", TRACED_RUNNING));
        pages.put("receivables, aging by customer", at("/receivables"));
        pages.put("receivables, aging by person", at("/receivables?by=PERSON"));
        pages.put("receivables, aging by project", at("/receivables?by=PROJECT"));
        pages.put(
                "receivables, further down",
                rounds.each(
                        "'/receivables?after=' || (due_on - date '1970-01-01') || '_' || id",
                        "ringflow.receivable where status = 'OPEN'"));
        pages.put("receivable", rounds.each("'/receivables/' || number", "ringflow.receivable"));
        pages.put("receipts", at("/receipts"));
        pages.put("receipts to be matched", at("/receipts?open=true"));
        pages.put(
                "receipts, further down",
                rounds.each("'/receipts?after=' || (paid_on - date '1970-01-01') || '_' || id", "ringflow.receipt"));
        pages.put("receipt", rounds.each("'/receipts/' || number", "ringflow.receipt"));
        pages.put("satisfaction", at("/insight/satisfaction"));
        return pages;
    }
}
