package io.ringflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.TestDatabase;
import io.ringflow.identity.Browser;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What somebody stored is text for everybody else: on Ringflow's pages, in Camunda's web apps, and in files taken along. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "ringflow.demo=true",
            "ringflow.demo-company=true",
            "ringflow.erp.keys[0].name=hostile",
            "ringflow.erp.keys[0].secret=" + HostileProjects.SECRET,
            "ringflow.master-data.customer.phone=erp",
            "ringflow.outbox.url=http://127.0.0.1:9/nobody-listens",
            "ringflow.outbox.plain-http=true",
            "ringflow.outbox.keys[0].name=hostile",
            "ringflow.outbox.keys[0].secret=" + HostileProjects.SECRET
        })
@ContextConfiguration(initializers = TestDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredScriptsIT {

    /** A proposal comes with a release, not from anybody; the page of mistakes is shown by every mistake. */
    private static final Pattern NOBODY_WRITES = Pattern.compile("/workbench/proposals/.*|/error|/frame");

    private static final String MARKUP =
            URLEncoder.encode(String.join(" ", HostileText.CORPUS.subList(0, 4)), StandardCharsets.UTF_8);
    private static final Pattern FORMULA = Pattern.compile("\\s*[=@\uFF1D\uFF20].*", Pattern.DOTALL);

    private final RequestMappingHandlerMapping mapping;
    private final HostileRecords records;
    private final HostileDeals deals;
    private final HostileProjects projects;
    private final HostileWebApps webApps;
    private final HostileClient manager;
    private final HostileClient administrator;
    private final Visitors visitors;

    StoredScriptsIT(RequestMappingHandlerMapping requestMappingHandlerMapping, @LocalServerPort int port) {
        this.mapping = requestMappingHandlerMapping;
        this.records = new HostileRecords(port);
        this.deals = new HostileDeals(port);
        this.projects = new HostileProjects(port);
        this.webApps = new HostileWebApps(port);
        this.manager = new HostileClient("marco", port);
        this.administrator = new HostileClient("admin", port);
        this.visitors = new Visitors(port);
    }

    @BeforeAll
    void put() {
        for (int first = 0; first < HostileText.CORPUS.size(); first += 2) {
            HostileText text = new HostileText(first);
            records.put(text);
            deals.put(text);
            deals.pages().stream()
                    .filter(page -> page.startsWith("/contracts/"))
                    .reduce((earlier, latest) -> latest)
                    .ifPresent(contract -> projects.put(text, contract));
        }
        webApps.put(new HostileText(0));
    }

    @AfterAll
    void goHome() {
        webApps.clear();
        visitors.close();
    }

    @Test
    void isTextOnEveryPage() {
        List<String> his = new ArrayList<>(records.pages());
        his.addAll(deals.pages());
        his.addAll(listsAndSearches());
        ScriptWatch manager = new ScriptWatch(visitors.loggedInWithoutPolicy("marco", "ringflow", "en"));
        his.forEach(manager::look);
        List.of("/customers/new", records.customer() + "/people/new", "/products/new", "/pipeline/leads/new")
                .forEach(manager::sendsRefused);

        List<String> hers = new ArrayList<>(List.of(
                "/",
                "/tasks?in=LATER&after=" + MARKUP,
                "/tasks/open?after=" + MARKUP,
                "/settings/calendars",
                "/settings/calendars/standard?year=2031",
                "/start/lead-to-contract",
                "/workbench",
                "/account",
                "/reminders",
                "/login?next=" + MARKUP + "&wait=5"));
        ScriptWatch administrator = new ScriptWatch(visitors.loggedInWithoutPolicy("admin", "ringflow", "zh-CN"));
        hers.addAll(webApps.workbench());
        hers.addAll(projects.pages());
        hers.addAll(projectsAndMoney());
        hers.forEach(administrator::look);
        deals.openTasks().forEach(task -> administrator.awaitForm("/tasks/" + task));

        assertThat(manager.trouble()).isEmpty();
        assertThat(administrator.trouble()).isEmpty();
        assertThat(manager.shown()).containsAll(records.pages()).containsAll(deals.pages());
        assertThat(administrator.shown())
                .contains("/", "/settings/calendars/standard?year=2031")
                .containsAll(webApps.workbench());
        assertThat(administrator.shown()).anyMatch(page -> page.startsWith("/projects/PRJ-"));
        his.addAll(hers);
        deals.openTasks().forEach(task -> his.add("/tasks/" + task));
        assertThat(unvisited(
                        his,
                        pattern -> !NOBODY_WRITES.matcher(pattern).matches(),
                        method -> method.getReturnType().getParameterType() == String.class))
                .as("pages that nobody looked at")
                .isEmpty();
    }

    @Test
    void isTextInTheWebApps() {
        ScriptWatch administrator = new ScriptWatch(visitors.loggedInWithoutPolicy("admin", "ringflow", "en"));
        webApps.pages().forEach(administrator::await);
        deals.openTasks().forEach(task -> administrator.awaitForm("/camunda/app/tasklist/default/#/?task=" + task));
        assertThat(administrator.trouble()).isEmpty();
    }

    @Test
    void isAFileToBrowsersWhereItIsOne() {
        for (String file : webApps.files()) {
            Browser.Page page = administrator.seen(file);
            assertThat(page.body()).contains("ran(7)");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Content-Disposition") + page.header("Content-Type"))
                    .containsPattern("^attachment|octet-stream");
        }
    }

    @Test
    void isNoFormulaInAnyExport() throws IOException {
        String refused = records.refusedImport();
        List<String> exports = List.of(
                "/customers/export.csv",
                "/contracts/export.csv",
                "/projects/export.csv",
                "/receivables/export.csv",
                "/insight/satisfaction/export.csv",
                refused + "/refused.csv",
                "/api" + refused.replace("import", "imports") + "/refused.csv",
                "/settings/calendars/standard/days.csv");
        for (String export : exports) {
            Browser.Page file = administrator.seen(export);
            assertThat(file.header("Content-Disposition")).as(export).startsWith("attachment");
            List<String> cells = cells(file.body());
            assertThat(cells).as(export).anyMatch(cell -> cell.contains("'=\"<svg/onload=ran(5)>"));
            assertThat(cells).as(export).noneMatch(cell -> FORMULA.matcher(cell).matches());
        }
        assertThat(unvisited(exports, pattern -> pattern.contains("csv"), method -> true))
                .isEmpty();
    }

    @Test
    void wouldBeNoticedIfItRan() {
        ScriptWatch watch = new ScriptWatch(visitors.loggedInWithoutPolicy("admin", "ringflow", "en"));
        watch.look("/account");
        assertThat(watch.trouble()).isEmpty();
        HostileText.CORPUS.forEach(watch::takesForMarkup);
        watch.waitsFor("script 1 ran");
        watch.waitsFor("script 6 ran");
        watch.runs("ran(8)");
        watch.report("control");
        assertThat(String.join("\n", watch.trouble()))
                .contains("script 1 ran", "script 6 ran", "script 8 ran", "markup: <s-x>", "srcdoc");
    }

    private List<String> listsAndSearches() {
        String imported = records.pages().stream()
                .filter(page -> page.startsWith("/import/"))
                .findFirst()
                .orElseThrow();
        return List.of(
                "/customers",
                "/customers?find=" + MARKUP + "&region=" + MARKUP + "&sector=" + MARKUP,
                "/customers/matches?name=" + MARKUP,
                "/customers/new?name=" + MARKUP,
                records.customer() + "/credit",
                "/search?q=" + MARKUP,
                "/search?q=img",
                "/people?q=" + MARKUP,
                "/products",
                "/products/new",
                "/import",
                "/import?too-large=" + MARKUP,
                imported + "/rows",
                "/contracts?after=" + MARKUP,
                "/contracts",
                "/pipeline?of=" + MARKUP,
                "/pipeline",
                "/pipeline/columns/S1?after=" + MARKUP,
                "/pipeline/funnel?of=" + MARKUP,
                "/pipeline/leads/new",
                "/pipeline/leads/matches?customerName=" + MARKUP + "&email=" + MARKUP);
    }

    private static List<String> projectsAndMoney() {
        return List.of(
                "/projects",
                "/projects/columns/M1?after=" + MARKUP,
                "/projects/list",
                "/projects/list?find=" + MARKUP,
                "/projects/events",
                "/projects/events?find=" + MARKUP,
                "/projects/outbox?shown=ALL",
                "/projects/outbox?search=" + MARKUP,
                "/receivables",
                "/receivables?after=" + MARKUP,
                "/receipts",
                "/receipts/new",
                "/insight",
                "/insight/satisfaction",
                "/pipeline/targets?of=" + MARKUP,
                "/pipeline/targets/edit");
    }

    /** What Ringflow answers to GET, as far as it is asked for, and none of these paths is. */
    private List<String> unvisited(List<String> paths, Predicate<String> pattern, Predicate<HandlerMethod> method) {
        List<PathContainer> visited = paths.stream()
                .map(path -> PathContainer.parsePath(path.replaceFirst("\\?.*", "")))
                .toList();
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("io.ringflow."))
                .filter(handler -> method.test(handler.getValue()))
                .map(Map.Entry::getKey)
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .filter(known -> pattern.test(known.getPatternString()))
                .filter(known -> visited.stream().noneMatch(known::matches))
                .map(PathPattern::getPatternString)
                .toList();
    }

    private static List<String> cells(String csv) throws IOException {
        try (CSVParser parser = CSVFormat.EXCEL.parse(new StringReader(csv))) {
            return parser.stream().flatMap(CSVRecord::stream).toList();
        }
    }
}
