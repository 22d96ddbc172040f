package io.ringflow.bench.company;

import io.ringflow.bench.Benchmark;
import io.ringflow.bench.Figures;
import io.ringflow.bench.Interleaved;
import io.ringflow.bench.Measured;
import io.ringflow.bench.Section;
import io.ringflow.bench.company.Visitors.Pace;
import io.ringflow.bench.company.Visitors.Request;
import io.ringflow.bench.company.Visitors.Waited;
import io.ringflow.identity.Browser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.annotation.Order;

/** Tasklist's lists with their counts, and the start page, by people at work, against the statements that Camunda comes with. */
@Order(2)
public class WorkLists implements Benchmark {

    private static final int VISITORS = 20;
    private static final int TURNS = 2;
    private static final double AIM = 100;
    private static final String OURS = "Ringflow";
    private static final String STOCK = "Camunda's own statements";
    private static final String GIVE_UP = "8s";
    private static final String PAGE =
            "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"firstResult\":0,\"maxResults\":15,"
                    + "\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}],\"active\":true}";

    @Override
    public String name() {
        return "work-lists";
    }

    @Override
    public String title() {
        return "Work lists";
    }

    @Override
    public void run(Measured bench) throws Exception {
        try (SeededCompany company = SeededCompany.open(bench);
                Visitors visitors = Visitors.loggedIn(company.port(), usernames(company))) {
            Map<String, Request> requests = requests(company);
            Map<String, Cost> costs = Cost.of(requests, visitors, bench);
            List<Double> saturated = new ArrayList<>();
            Interleaved<Map<String, Waited>> sides = new Interleaved<Map<String, Waited>>()
                    .side(OURS, round -> {
                        saturated.add(Saturation.of(visitors, requests));
                        return visitors.ask(TURNS, Pace.OF_PEOPLE, requests);
                    })
                    .side(
                            STOCK,
                            round -> asTheEngineComes(company, () -> visitors.ask(1, Pace.OF_PEOPLE, lists(requests))))
                    .run(bench);
            report(bench, company, costs, sides, saturated);
        }
    }

    private static void report(
            Measured bench,
            SeededCompany company,
            Map<String, Cost> costs,
            Interleaved<Map<String, Waited>> sides,
            List<Double> saturated)
            throws Exception {
        Section section = bench.section();
        section.text(
                ("%s open tasks (%s offered to groups, %s overdue); %d people, each with %d authorizations of their own besides"
                                + " those of the groups. %d people at once, in the company's proportions (sales, sales managers, reviewers),"
                                + " each reading for 2 to 5 s before the next list: the first page of 15 by due date with its count, as"
                                + " Tasklist asks (HAL, with variables), the count alone, and Ringflow's home. «Stock» are the same requests"
                                + " with Camunda's own statements, which keep Ringflow's indexes here; whoever waits longer than %s for one"
                                + " statement gives up, and counts with the time until then. Statements and CPU (of the application with the"
                                + " browser, and of PostgreSQL) are those of one request among others like it.")
                        .formatted(
                                company.ask("select to_char(count(*), 'FM999,999,999') from act_ru_task"),
                                company.ask(
                                        "select to_char(count(*), 'FM999,999,999') from act_ru_task where assignee_ is null"),
                                company.ask(
                                        "select to_char(count(*), 'FM999,999,999') from act_ru_task where due_date_ < localtimestamp"),
                                SeededCompany.PEOPLE,
                                Integer.parseInt(company.ask(
                                        "select round(count(*)::numeric / %d) from act_ru_authorization where user_id_ like 'person%%'"
                                                .formatted(SeededCompany.PEOPLE))),
                                VISITORS,
                                GIVE_UP));
        List<List<String>> rows = new ArrayList<>();
        double slowest = 0;
        for (String list : costs.keySet()) {
            double ours = sides.median(OURS, round -> round.get(list).percentile95());
            slowest = Math.max(slowest, ours);
            boolean compared = sides.of(STOCK).get(0).containsKey(list);
            rows.add(Section.row(
                    list,
                    sides.median(OURS, round -> round.get(list).median()),
                    ours,
                    (int) AIM,
                    costs.get(list).statements(),
                    costs.get(list).cpu(),
                    compared ? sides.median(STOCK, round -> round.get(list).percentile95()) : "–",
                    compared ? gaveUp(sides, list) : "–",
                    compared
                            ? Figures.plain(sides.ratio(
                                            STOCK,
                                            OURS,
                                            round -> round.get(list).percentile95())) + " ×"
                            : "–"));
        }
        section.table(
                List.of(
                        "list",
                        "median, ms",
                        "95 %, ms",
                        "aim, ms",
                        "statements",
                        "CPU, ms",
                        "stock 95 %, ms",
                        "stock gave up",
                        "stock / Ringflow"),
                rows);
        section.text(Saturation.told(VISITORS, saturated));
        section.aimAtMost("the slowest list's 95th percentile", AIM, slowest, " ms");
    }

    private static String gaveUp(Interleaved<Map<String, Waited>> sides, String list) {
        long failed = sides.of(STOCK).stream()
                .mapToLong(round -> round.get(list).failed())
                .sum();
        long all = sides.of(STOCK).stream()
                .mapToLong(round -> round.get(list).times().size())
                .sum();
        return failed + " of " + all;
    }

    private static Map<String, Request> lists(Map<String, Request> requests) {
        Map<String, Request> lists = new LinkedHashMap<>(requests);
        lists.keySet().removeIf(name -> !name.startsWith("«"));
        lists.keySet().removeIf(name -> name.endsWith("count"));
        return lists;
    }

    private static Map<String, Request> requests(SeededCompany company) throws Exception {
        Map<String, Request> requests = new LinkedHashMap<>();
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("«My tasks»", "query_ like '{\"taskAssigneeExpression%'");
        filters.put("«My groups' tasks»", "query_ like '{\"taskCandidateGroupInExpression%'");
        filters.put("«Overdue»", "query_ like '%dueBeforeExpression\":\"${now()}%'");
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            String path = "/engine-rest/filter/"
                    + company.ask("select id_ from act_ru_filter where " + filter.getValue()) + "/";
            requests.put(filter.getKey(), (visitor, turn) -> {
                String[] login = Browser.basic(visitor.username(), "ringflow");
                return visitor.browser()
                        .postJson(
                                path + "list?firstResult=0&maxResults=15",
                                PAGE,
                                login[0],
                                login[1],
                                "Accept",
                                "application/hal+json");
            });
            requests.put(
                    filter.getKey() + ", count",
                    (visitor, turn) ->
                            visitor.browser().get(path + "count", Browser.basic(visitor.username(), "ringflow")));
        }
        requests.put("home", (visitor, turn) -> visitor.browser().get("/"));
        return requests;
    }

    private static List<String> usernames(SeededCompany company) throws Exception {
        return company.list("select username from bench.person where n %% %d = 3 order by n"
                .formatted(SeededCompany.PEOPLE / VISITORS));
    }

    private static <T> T asTheEngineComes(SeededCompany company, Callable<T> work) throws Exception {
        DbSqlSessionFactory statements = ((ProcessEngineConfigurationImpl)
                        company.ringflow().bean(ProcessEngine.class).getProcessEngineConfiguration())
                .getDbSqlSessionFactory();
        Map<String, String> ours = statements.getStatementMappings();
        Map<String, String> stock = new HashMap<>(ours);
        stock.values().removeIf(statement -> statement.endsWith("ForPerson") || statement.endsWith("WithRights"));
        company.giveUpAfter(GIVE_UP);
        statements.setStatementMappings(stock);
        try {
            return work.call();
        } finally {
            statements.setStatementMappings(ours);
            company.giveUpAfter("0");
        }
    }
}
