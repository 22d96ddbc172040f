package io.ringflow.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser.Page;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingflowTest
class LoginTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final People people;
    private final IdentityService identities;
    private final int port;
    private final Browser browser;

    @Autowired
    LoginTest(People people, IdentityService identities, @LocalServerPort int port) {
        this.people = people;
        this.identities = identities;
        this.port = port;
        this.browser = new Browser(port);
    }

    @Test
    void leadsAStrangerToTheLoginPageAndBack() {
        Page page = browser.get("/people?q=x");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/login?next=%2Fpeople%3Fq%3Dx");
        assertThat(browser.logIn("marco", "ringflow", "/people?q=x").location()).isEqualTo("/people?q=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/%0d%0aSet-Cookie:x=y/../\n",
                "javascript:alert(1)",
                "\\\\evil.example",
                ""
            })
    void leadsNobodyAwayAfterTheLogin(String next) {
        assertThat(browser.logIn("lena", "ringflow", next).location()).isIn("/", "/%0d%0aSet-Cookie:x=y/../");
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void givesTheSessionANewNumberAndTheCookieItsFlags() {
        browser.logIn("tom", "ringflow");
        String before = browser.cookie("SESSION").orElseThrow().getValue();
        Page page = browser.logIn("lena", "ringflow");
        assertThat(page.header("Set-Cookie")).isNotEmpty();
        assertThat(String.join("|", page.answer().headers().allValues("Set-Cookie")))
                .containsPattern("SESSION=[^|]*HttpOnly[^|]*SameSite=Lax");
        assertThat(browser.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(before);

        String token = browser.token("/account");
        Page behindTls = browser.postForm(
                "/login",
                Map.of("_csrf", token, "username", "tom", "password", "ringflow"),
                "X-Forwarded-Proto",
                "https");
        assertThat(String.join("|", behindTls.answer().headers().allValues("Set-Cookie")))
                .containsPattern("SESSION=[^|]*Secure");

        Browser attacker = new Browser(port);
        attacker.plant("SESSION", before);
        assertThat(attacker.get("/account").location()).startsWith("/login");
    }

    @Test
    void refusesWhatCarriesNoTokenOrComesFromAnotherSite() {
        browser.logIn("lena", "ringflow");
        assertThat(browser.postForm("/language", Map.of("language", "en")).status())
                .isEqualTo(403);
        String token = browser.token("/account");
        Map<String, String> form = Map.of("language", "en", "_csrf", token);
        assertThat(browser.postForm("/language", form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.postForm("/language", form, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(browser.postForm("/language", form, "Origin", "http://localhost:" + port)
                        .status())
                .isEqualTo(302);
        assertThat(new Browser(port)
                        .postForm("/login", Map.of("username", "lena", "password", "ringflow"))
                        .location())
                .isEqualTo("/login?again");
    }

    @Test
    void logsOutOfTheWebAppsToo() {
        browser.logIn("lena", "ringflow");
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"lena\"", "tasklist")
                .doesNotContain("cockpit");
        assertThat(browser.postForm("/logout", Map.of("_csrf", browser.token("/account")))
                        .location())
                .isEqualTo("/login?bye");
        assertThat(browser.get("/camunda/api/admin/auth/user/default").status()).isEqualTo(401);
        assertThat(browser.get("/account").location()).startsWith("/login");
    }

    @Test
    void logsOutWithTheWebAppsOwnWayAndOnlyWithItsToken() {
        browser.logIn("lena", "ringflow");
        browser.get("/camunda/app/tasklist/default/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.postJson(ENGINE + "/task", "{}", "X-XSRF-TOKEN", token)
                        .status())
                .isEqualTo(200);
        assertThat(browser.postJson("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", token)
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/account").location()).startsWith("/login");

        browser.logIn("lena", "ringflow");
        browser.get("/camunda/app/tasklist/default/");
        assertThat(browser.postJson(ENGINE + "/task", "{}").status()).isEqualTo(403);
    }

    @Test
    void hasNoSecondLoginInTheWebApps() {
        browser.logIn("lena", "ringflow");
        browser.get("/camunda/app/tasklist/default/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.postForm(
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                Map.of("username", "admin", "password", "ringflow"),
                                "X-XSRF-TOKEN",
                                token)
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"lena\"");
    }

    @Test
    void letsProgramsInWithNameAndPasswordAndKeepsNoSessionForThem() {
        Page page = browser.get("/engine-rest/task/count", Browser.basic("lena", "ringflow"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(browser.cookie("SESSION")).isEmpty();
        Page wrong = browser.get("/engine-rest/task/count", Browser.basic("lena", "Ringflow"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(browser.postJson("/engine-rest/task", "{}", "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        browser.logIn("lena", "ringflow");
        assertThat(browser.get("/engine-rest/task/count").status()).isEqualTo(401);
    }

    @Test
    void makesGuessersWaitButNotTheOwner() {
        String username = newcomer("Paul Patient", "the first password");
        String[] wrong = Browser.basic(username, "wrong");
        String[] right = Browser.basic(username, "the first password");
        assertThat(browser.get("/engine-rest/task/count", right).status()).isEqualTo(200);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(browser.get("/engine-rest/task/count", wrong).status()).isEqualTo(401);
        }
        Page tooMany = browser.get("/engine-rest/task/count", wrong);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isNotEmpty();
        assertThat(browser.logIn(username, "wrong").location()).startsWith("/login?wait=");
        assertThat(browser.get("/engine-rest/task/count", right).status()).isEqualTo(200);
    }

    @Test
    void takesNamesThatNobodyCanHaveForWrongOnes() {
        for (String name : List.of("x".repeat(5000), "le\0na", "' or 1=1 --", "%s%n")) {
            assertThat(browser.get("/engine-rest/task/count", Browser.basic(name, "ringflow"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/x",
                "https://evil.example//evil.example",
                "/\\evil.example",
                "http://[",
                "/x?a={b}"
            })
    void leadsNobodyAwayByTheLanguage(String referrer) {
        browser.logIn("lena", "ringflow");
        Page page = browser.postForm(
                "/language", Map.of("language", "en", "_csrf", browser.token("/account")), "Referer", referrer);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).startsWith("/").doesNotMatch("/[/\\\\].*");
    }

    @Test
    void leadsToNoHostThatTheCallerNames() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /people HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .contains("Location: /login?next=%2Fpeople")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void endsSessionsElsewhereWhenThePasswordChanges() {
        String username = newcomer("Nora Change", "the first password");
        Browser elsewhere = new Browser(port);
        elsewhere.logIn(username, "the first password");
        browser.logIn(username, "the first password");
        String[] program = Browser.basic(username, "the first password");
        assertThat(browser.get("/engine-rest/task/count", program).status()).isEqualTo(200);

        assertThat(change("wrong", "another good one").body()).contains("This is not your password");
        assertThat(change("the first password", "short").body()).contains("Enter at least 10 characters");
        assertThat(change("the first password", "nora.change rules").body()).contains("without your name");
        assertThat(change("the first password", "another good one").location()).isEqualTo("/account");

        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.get("/account").location()).startsWith("/login");
        assertThat(browser.get("/engine-rest/task/count", program).status()).isEqualTo(401);
    }

    @Test
    void followsGroupsAndAccountsAsTheyChange() {
        String username = newcomer("Gus Leaver", "the first password");
        browser.logIn(username, "the first password");
        assertThat(browser.get("/people").status()).isEqualTo(403);
        identities.createMembership(username, Groups.MANAGEMENT);
        assertThat(browser.get("/people").status()).isEqualTo(200);
        identities.deleteUser(username);
        assertThat(browser.get("/people").location()).startsWith("/login");
    }

    @Test
    void tellsPagesWhatBrowsersMayDoWithThem() {
        Page page = browser.get("/login");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'self'", "object-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Strict-Transport-Security")).isEmpty();
        assertThat(browser.get("/login", "X-Forwarded-Proto", "https").header("Strict-Transport-Security"))
                .isNotEmpty();
        browser.logIn("lena", "ringflow");
        assertThat(browser.get("/camunda/app/tasklist/default/")
                        .answer()
                        .headers()
                        .allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
    }

    private String newcomer(String name, String password) {
        return people.register(new NewPerson(
                        Optional.empty(),
                        name,
                        Optional.empty(),
                        "East",
                        Optional.of("marco"),
                        Optional.of(password),
                        Set.of(Groups.SALES)))
                .username();
    }

    private Page change(String old, String fresh) {
        return browser.postForm(
                "/account/password",
                Map.of("_csrf", browser.token("/account"), "old", old, "fresh", fresh, "again", fresh),
                "Accept-Language",
                "en");
    }
}
