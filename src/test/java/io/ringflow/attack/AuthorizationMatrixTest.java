package io.ringflow.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.attack.AuthorizationTable.Answer;
import io.ringflow.attack.AuthorizationTable.Row;
import io.ringflow.attack.Routes.Route;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.identity.Browser;
import io.ringflow.identity.NewPerson;
import io.ringflow.identity.People;
import io.ringflow.identity.rights.PageRight;
import io.ringflow.identity.rights.PageRights;
import io.ringflow.pipeline.Leads;
import io.ringflow.pipeline.Pipeline;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/**
 * Every group at every address with every method: what {@code docs/authorization.md} says is what happens. Whoever may not is
 * let loose on another's deal, its task and all that hangs on it; whoever may gets numbers of nothing first, and then, at the
 * engine's REST, changes records that nobody will miss.
 */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {

    private static final String PASSWORD = "a matrix password";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final Set<String> GROUPS = Set.of(
            "sales",
            "sales-managers",
            "bid-reviewers",
            "finance",
            "legal",
            "project-managers",
            "service-l1",
            "service-l2",
            "service-l3",
            "service-managers",
            "market-info",
            "registrars",
            "marketing",
            "management",
            "process-owners",
            "auditors",
            "dept-engineering",
            "camunda-admin");
    private static final Pattern STORED_QUERY = Pattern.compile(".*/filter/\\{id}/(list|count|singleResult)");

    /** An incident is gone as soon as anybody moves its case on, and then it is «not there» before anybody asks for a right. */
    private static final Pattern GOES_WITH_ITS_STEP = Pattern.compile("/engine-rest/incident/\\{id}.*");

    private static final Pattern OPEN_TASKS = Pattern.compile(".*/task(/count)?");

    private static final Set<String> SECRETS = Set.of("customerName", "case", "task", "deal");

    /** The engine's REST answers a second time under the engine's name, and a third time for the web apps. */
    private static final List<String> OTHER_DOORS =
            List.of("/engine-rest/engine/{name}", "/camunda/api/engine/engine/{name}");

    private final ApplicationContext context;
    private final ServletContext servlets;
    private final AnothersDeal deal;
    private final Supplier<AnothersDeal> another;
    private final Expendable expendable;
    private final PageRights pages;
    private final People people;
    private final int port;
    private final AuthorizationTable table = AuthorizationTable.read();
    private final List<Caller> callers = new ArrayList<>();

    AuthorizationMatrixTest(
            ApplicationContext context,
            ServletContext servlets,
            Leads leads,
            Pipeline pipeline,
            CustomerDirectory customers,
            ProcessEngine engine,
            PageRights pages,
            People people,
            @LocalServerPort int port) {
        this.context = context;
        this.servlets = servlets;
        this.another = () -> new AnothersDeal(leads, pipeline, customers, engine);
        this.deal = another.get();
        this.expendable = new Expendable(engine);
        this.pages = pages;
        this.people = people;
        this.port = port;
    }

    @BeforeAll
    void comeIn() {
        deal.make();
        Caller strangers = new Caller("strangers", Optional.empty(), PASSWORD, port);
        strangers.logIn();
        callers.add(strangers);
        for (String group : GROUPS) {
            Caller caller = new Caller(group, Optional.of(member(group)), PASSWORD, port);
            caller.logIn();
            callers.add(caller);
        }
        assertThat(pages.all())
                .flatExtracting(PageRight::who)
                .filteredOn(who -> !who.equals("everybody"))
                .allMatch(GROUPS::contains);
    }

    @AfterAll
    void clear() {
        expendable.clear();
    }

    @Test
    void namesEveryAddressThatAnswers() {
        Set<Route> unknown = routes().stream()
                .filter(route -> table.of(plain(route)).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).as("addresses that docs/authorization.md lacks").isEmpty();
        Set<Route> real = routes().stream().map(AuthorizationMatrixTest::plain).collect(Collectors.toSet());
        assertThat(table.addresses()).as("addresses that are there no more").allMatch(real::contains);
        assertThat(Routes.servlets(servlets))
                .containsExactlyInAnyOrder(
                        "/",
                        "/engine-rest/*",
                        "/camunda/api/admin/*",
                        "/camunda/api/cockpit/*",
                        "/camunda/api/engine/*",
                        "/camunda/api/tasklist/*",
                        "/camunda/api/welcome/*");
    }

    @Test
    void isAsThePageSays() {
        List<Route> own = routes().stream()
                .filter(route -> route.equals(plain(route)) && !route.path().endsWith("/logout"))
                .filter(route -> !GOES_WITH_ITS_STEP.matcher(route.path()).matches())
                .toList();
        assertThat(wrong(own, callers, deal)).isEmpty();
    }

    @Test
    void isAsThePageSaysOfIncidentsToo() {
        AnothersDeal fresh = another.get();
        fresh.make();
        List<Route> incidents = routes().stream()
                .filter(route -> GOES_WITH_ITS_STEP.matcher(route.path()).matches())
                .toList();
        assertThat(incidents).isNotEmpty();
        assertThat(wrong(incidents, callers, fresh)).isEmpty();
    }

    @Test
    void reallyLetsThoseDoItOfWhomThePageSaysSo() {
        List<Route> changes = routes().stream()
                .filter(route -> route.path().startsWith("/engine-rest/") && route.equals(plain(route)))
                .filter(route -> !route.method().equals("GET")
                        && !STORED_QUERY.matcher(route.path()).matches())
                .toList();
        List<String> refused = callers.parallelStream()
                .map(caller -> new RealChanges(caller, another.get(), expendable))
                .flatMap(real -> changes.stream()
                        .filter(route -> table.of(route).orElseThrow().expected(real.role()) == Answer.ALLOWED)
                        .map(real::refusal)
                        .flatMap(Optional::stream))
                .toList();
        assertThat(refused).isEmpty();
    }

    @Test
    void isTheSameAtTheEnginesOtherDoors() {
        List<Route> doors =
                routes().stream().filter(route -> !route.equals(plain(route))).toList();
        List<Caller> some = callers.stream()
                .filter(caller -> Set.of("strangers", "sales", "camunda-admin").contains(caller.role()))
                .toList();
        assertThat(doors).hasSizeGreaterThan(800);
        assertThat(wrong(doors, some, deal)).isEmpty();
    }

    @Test
    void leavesNoOtherMethodOpen() {
        Set<Route> routes = Set.copyOf(routes());
        List<Route> others = routes.stream()
                .map(Route::path)
                .filter(path -> OTHER_DOORS.stream().noneMatch(path::startsWith))
                .filter(path -> !path.matches("/error|/login|.*/logout|.*\\*\\*.*|/api/docs.*"))
                .distinct()
                .flatMap(path -> METHODS.stream().map(method -> new Route(path, method)))
                .filter(route -> !routes.contains(route))
                .filter(route -> routes.stream()
                        .noneMatch(known -> known.method().equals(route.method())
                                && Places.fill(known.path(), Map.of()).equals(Places.fill(route.path(), Map.of()))))
                .toList();
        List<Caller> some = callers.stream()
                .filter(caller -> Set.of("sales", "camunda-admin").contains(caller.role()))
                .toList();
        List<String> open = others.parallelStream()
                .flatMap(route -> some.stream()
                        .map(caller -> route + " for " + caller.role() + ": "
                                + caller.call(route.method(), route.path(), Map.of())
                                        .status()))
                .filter(line -> !line.matches(".*: (403|404|405|415)"))
                .toList();
        assertThat(open).isEmpty();
    }

    private List<String> wrong(List<Route> routes, List<Caller> asking, AnothersDeal about) {
        return routes.parallelStream()
                .flatMap(route -> asking.stream().map(caller -> complaint(route, caller, about)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> complaint(Route route, Caller caller, AnothersDeal about) {
        Row row = table.of(plain(route)).orElseThrow();
        Answer expected = row.expected(caller.role());
        boolean real = route.method().equals("GET")
                || expected != Answer.ALLOWED
                || STORED_QUERY.matcher(route.path()).matches();
        Browser.Page page = caller.call(route.method(), route.path(), real ? about.ids() : Map.of());
        return is(expected, page, route, about.ids())
                ? Optional.empty()
                : Optional.of("%s %s for %s: %s expected, but %d %s"
                        .formatted(
                                route.method(),
                                route.path(),
                                caller.role(),
                                expected,
                                page.status(),
                                page.body()
                                        .substring(0, Math.min(150, page.body().length()))));
    }

    private static boolean is(Answer expected, Browser.Page page, Route route, Map<String, String> ids) {
        int status = page.status();
        boolean login = status == 401 || status == 302 && page.location().startsWith("/login");
        return switch (expected) {
            case LOGIN -> login;
            case FORBIDDEN -> status == 403;
            case NOTHING_THERE -> foundNothing(page, route) && !tells(page.body(), route, ids);
            case ALLOWED -> !login && status != 403 && status != 405 && (status < 500 || isEngine(route));
        };
    }

    /**
     * Not there, not theirs, or a list without a row; a change must not be answered as if it were made. Which tasks are open is
     * asked with a body as well, and some groups find those of other processes.
     */
    private static boolean foundNothing(Browser.Page page, Route route) {
        boolean read = route.method().equals("GET")
                || OPEN_TASKS.matcher(route.path()).matches()
                || page.body().matches("\\[]|\\{\"count\":0}");
        return Set.of(400, 404, 409).contains(page.status()) || page.status() / 100 == 2 && read;
    }

    /** Whether something of another's deal is told that was not asked with. */
    private static boolean tells(String body, Route route, Map<String, String> ids) {
        String asked = Places.fill(route.path(), ids);
        return SECRETS.stream().map(ids::get).anyMatch(secret -> body.contains(secret) && !asked.contains(secret));
    }

    private static boolean isEngine(Route route) {
        return route.path().matches("/(engine-rest|camunda/api)/.*");
    }

    private static Route plain(Route route) {
        return OTHER_DOORS.stream()
                .filter(door -> route.path().startsWith(door + "/"))
                .map(door -> new Route("/engine-rest" + route.path().substring(door.length()), route.method()))
                .findFirst()
                .orElse(route);
    }

    private List<Route> routes() {
        return List.copyOf(Routes.of(context, servlets));
    }

    private String member(String group) {
        return people.register(new NewPerson(
                        Optional.of("matrix." + group),
                        "Matrix " + group,
                        Optional.empty(),
                        "Matrix",
                        Optional.empty(),
                        Optional.of(PASSWORD),
                        Set.of(group)))
                .username();
    }
}
