package io.ringflow.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.attack.Routes.Route;
import io.ringflow.identity.Browser;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.TestConstructor;

/** Another site's page has a person's session, and no token: whatever it sends, at any address that changes anything, is refused. */
@RingflowTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ForgedRequestsTest {

    private static final String WEB_APPS = "/camunda/api/";

    /** Answer nobody: there is no second login, and no first administrator to be made. */
    private static final Pattern CLOSED = Pattern.compile(".*/login/\\{appName}|.*/setup/.*");

    private final List<Route> changes;
    private final SessionRepository<? extends Session> sessions;
    private final Browser browser;
    private final Browser forger;

    ForgedRequestsTest(
            ApplicationContext context,
            ServletContext servlets,
            SessionRepository<? extends Session> sessions,
            @LocalServerPort int port) {
        this.changes = Stream.concat(Routes.of(context, servlets).stream(), Stream.of(new Route("/logout", "POST")))
                .filter(route -> !route.method().matches("GET|HEAD|OPTIONS")
                        && !route.path().equals("/error"))
                .toList();
        this.sessions = sessions;
        this.browser = new Browser(port);
        this.forger = new Browser(port);
    }

    @BeforeEach
    void comeIn() {
        browser.logIn("admin", "ringflow");
        assertThat(browser.get("/camunda/app/welcome/default/").status()).isEqualTo(200);
    }

    @Test
    void areRefusedByEveryPage() {
        List<Route> pages =
                changes.stream().filter(route -> Caller.isPage(route.path())).toList();
        assertThat(pages).hasSizeGreaterThan(25);
        assertThat(answering(403, pages, route -> sent(route, "").status())).isEmpty();
        assertThat(answering(403, pages, route -> sent(route, "made up").status()))
                .isEmpty();

        String token = browser.token("/account");
        assertThat(browser.postForm("/language", Map.of("language", "en", "_csrf", token))
                        .status())
                .as("a change with the page's own token")
                .isEqualTo(302);
    }

    /** The web apps end a session that sends no token, so each request has one of its own. */
    @Test
    void areRefusedByTheWebApps() {
        List<Route> webApps = changes.stream()
                .filter(route -> route.path().startsWith(WEB_APPS)
                        && !CLOSED.matcher(route.path()).matches())
                .toList();
        assertThat(webApps).hasSizeGreaterThan(200);
        assertThat(answering(403, webApps, route -> forged(route).status())).isEmpty();

        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.postJson(WEB_APPS + "engine/engine/default/task", "{}", "X-XSRF-TOKEN", token)
                        .status())
                .as("a request with the web apps' own token")
                .isEqualTo(200);
    }

    @Test
    void findNoSessionWhereProgramsComeIn() {
        List<Route> programs =
                changes.stream().filter(route -> Caller.isProgram(route.path())).toList();
        assertThat(programs).hasSizeGreaterThan(400);
        String token = browser.token("/account");
        assertThat(answering(401, programs, route -> sent(route, token).status()))
                .isEmpty();
    }

    private Browser.Page sent(Route route, String token) {
        String path = Places.fill(route.path(), Map.of());
        String[] headers = token.isEmpty() ? new String[0] : new String[] {"X-CSRF-TOKEN", token};
        return browser.send(route.method(), path, "application/json", "{}", headers);
    }

    private Browser.Page forged(Route route) {
        String cookie = new String(
                Base64.getDecoder()
                        .decode(browser.cookie("SESSION").orElseThrow().getValue()),
                StandardCharsets.UTF_8);
        String session =
                Base64.getEncoder().encodeToString(copied(sessions, cookie).getBytes(StandardCharsets.UTF_8));
        String path = Places.fill(route.path(), Map.of());
        return forger.send(route.method(), path, "application/json", "{}", "Cookie", "SESSION=" + session);
    }

    private static <S extends Session> String copied(SessionRepository<S> sessions, String id) {
        S known = sessions.findById(id);
        S copy = sessions.createSession();
        known.getAttributeNames().forEach(name -> copy.setAttribute(name, known.getAttribute(name)));
        sessions.save(copy);
        return copy.getId();
    }

    private static List<String> answering(int expected, List<Route> routes, ToIntFunction<Route> asked) {
        return routes.stream()
                .map(route -> Map.entry(route, asked.applyAsInt(route)))
                .filter(answer -> answer.getValue() != expected)
                .map(Object::toString)
                .toList();
    }
}
