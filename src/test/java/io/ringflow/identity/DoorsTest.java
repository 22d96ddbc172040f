package io.ringflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in where. */
@RingflowTest
class DoorsTest {

    private final Browser browser;

    @Autowired
    DoorsTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/,302",
        "/customers,302",
        "/pipeline,302",
        "/nowhere,302",
        "/frame,302",
        "/api/docs,302",
        "/api/docs/ui,302",
        "/api/leads,401",
        "/api/nowhere,401",
        "/engine-rest/engine,401",
        "/engine-rest/deployment,401",
        "/actuator,401",
        "/actuator/env,401",
        "/actuator/health,200",
        "/actuator/health/readiness,200",
        "/actuator/health/db,401",
        "/camunda/app/tasklist/default/,302",
        "/camunda/api/admin/auth/user/default,401",
        "/camunda/api/engine/engine/,401",
        "/camunda/api/engine/engine/default/user,401",
        "/camunda/lib/deps.js,302",
        "/login,200",
        "/error,404",
    })
    void keepsStrangersOut(String path, int status) {
        assertThat(browser.get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "lena,/camunda/app/tasklist/default/,200",
        "lena,/camunda/app/cockpit/default/,403",
        "lena,/camunda/app/admin/default/,403",
        "lena,/people,403",
        "lena,/api/docs,403",
        "marco,/people,200",
        "marco,/camunda/app/cockpit/default/,403",
        "olga,/camunda/app/cockpit/default/,200",
        "olga,/camunda/app/admin/default/,403",
        "olga,/api/docs,200",
        "olga,/people,403",
        "anton,/camunda/app/cockpit/default/,200",
        "anton,/people,200",
        "anton,/camunda/app/admin/default/,403",
        "admin,/camunda/app/admin/default/,200",
        "admin,/camunda/app/tasklist/default/,200",
        "admin,/people,200",
        "admin,/api/docs,200",
        "diana,/camunda/app/tasklist/default/,200",
    })
    void opensPagesByGroup(String username, String path, int status) {
        browser.logIn(username, "ringflow");
        assertThat(browser.get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "lena,GET,/engine-rest/user/count,200,count",
        "lena,GET,/engine-rest/authorization,403,",
        "lena,GET,/engine-rest/deployment,403,",
        "lena,GET,/engine-rest/%68istory/process-instance,403,",
        "lena,GET,/engine-rest/engine/default/history/process-instance,403,",
        "lena,POST,/engine-rest/identity/verify,403,",
        "admin,POST,/engine-rest/identity/verify,403,",
        "lena,GET,/engine-rest/history/user-operation,200,[]",
        "lena,POST,/engine-rest/filter/create,403,problem",
        "lena,POST,/engine-rest/filter/create/,403,problem",
        "lena,POST,/engine-rest/engine/default/filter/create,403,problem",
        "lena,POST,/engine-rest/user/create,403,problem",
        "lena,POST,/engine-rest/group/create,403,Authorization",
        "lena,DELETE,/engine-rest/user/tom,403,Authorization",
        "lena,DELETE,/engine-rest/user/lena,403,Authorization",
        "olga,GET,/engine-rest/deployment/count,200,count",
        "olga,DELETE,/engine-rest/user/tom,403,Authorization",
        "anton,GET,/engine-rest/history/process-instance/count,200,count",
        "admin,GET,/engine-rest/authorization/count,200,count",
        "lena,GET,/actuator/health/diskSpace,403,",
        "admin,GET,/actuator/health/diskSpace,200,",
    })
    void letsProgramsDoWhatThePersonMay(String username, String method, String path, int status, String contains) {
        String[] person = Browser.basic(username, "ringflow");
        var page =
                switch (method) {
                    case "POST" ->
                        browser.postJson(path, "{\"id\":\"x\",\"name\":\"x\",\"profile\":{\"id\":\"x\"}}", person);
                    case "DELETE" -> browser.delete(path, person);
                    default -> browser.get(path, person);
                };
        assertThat(page.status()).as(page.body()).isEqualTo(status);
        if (contains != null && !contains.equals("problem")) {
            assertThat(page.body()).contains(contains);
        }
    }

    @Test
    void tellsPeopleOnAPageAndProgramsInJsonThatTheyMayNot() {
        browser.logIn("lena", "ringflow");
        assertThat(browser.get("/api/docs/ui", "Accept", "text/html").header("Content-Type"))
                .startsWith("text/html");
        assertThat(browser.get("/api/docs", "Accept", "application/json").header("Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void tellsTheHealthInDetailToAdministratorsOnly() {
        assertThat(browser.get("/actuator/health").body()).doesNotContain("components");
        assertThat(browser.get("/actuator/health", Browser.basic("lena", "ringflow"))
                        .body())
                .doesNotContain("components");
        assertThat(browser.get("/actuator/health", Browser.basic("admin", "ringflow"))
                        .body())
                .contains("components", "diskSpace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/other/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda;a/api;b/admin;c/setup/default/user/create",
                "/camunda//api/admin//setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/%2573etup/default/user/create",
                "/camunda/api/admin%2fsetup/default/user/create",
                "/camunda/api/x/../admin/setup/default/user/create",
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/setup",
                "/camunda/app/tasklist/default/setup/",
            })
    void neverOpensTheFirstRun(String path) {
        String user = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder intruder\"}}";
        assertThat(browser.postJson(path, user).status()).isIn(400, 404);
        assertThat(browser.get(path).status()).isIn(400, 404);
        browser.logIn("admin", "ringflow");
        browser.get("/camunda/app/admin/default/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.postJson(path, user, "X-XSRF-TOKEN", token).status()).isIn(400, 404);
        assertThat(browser.get("/engine-rest/user/count?id=intruder", Browser.basic("admin", "ringflow"))
                        .body())
                .contains("\"count\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
                "{\"orQueries\":[{\"candidateGroupsEXPRESSION\":\"${1}\"}]}",
                "{\"orQueries\":[{\"assignee\\u0045xpression\":\"${1}\"}]}",
                "[[{\"a\":{\"dueDateExpression\":1}}]]",
            })
    void letsNoQueryCarryAnExpression(String query) {
        String[] person = Browser.basic("marco", "ringflow");
        for (String path : new String[] {
            "/engine-rest/task", "/engine-rest/engine/default/task", "/engine-rest/history/task", "/engine-rest/nowhere"
        }) {
            var page = browser.postJson(path, query, person);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.body()).contains("evaluate an expression");
        }
        browser.logIn("lena", "ringflow");
        browser.get("/camunda/app/tasklist/default/");
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.postJson("/camunda/api/engine/engine/default/task", query, "X-XSRF-TOKEN", token)
                        .body())
                .contains("evaluate an expression");
    }

    @ParameterizedTest
    @CsvSource({
        "assigneeExpression=%24%7B1%7D,400",
        "a=1&candidateUserExpression=1,400",
        "assignee%45xpression=1,400",
        "%61%73signeeexpression,400",
        "assignee=expression,200",
    })
    void letsNoAddressCarryAnExpression(String query, int status) {
        String[] person = Browser.basic("lena", "ringflow");
        assertThat(browser.get("/engine-rest/task?" + query, person).status()).isEqualTo(status);
    }

    @Test
    void takesNoTextThatCannotBeStored() {
        String[] person = Browser.basic("lena", "ringflow");
        browser.logIn("lena", "ringflow");
        for (String address : List.of("/search?q=%00", "/customers?%00=a", "/login?next=a%00")) {
            assertThat(browser.get(address).status()).as(address).isEqualTo(400);
        }
        assertThat(browser.get("/engine-rest/task?name=%00", person).status()).isEqualTo(400);
        assertThat(browser.postJson("/engine-rest/task", "{\"name\":\"a\\u0000\"}", person)
                        .status())
                .isEqualTo(400);
        Map<String, String> form = Map.of("_csrf", browser.token("/customers/new"), "name", "a\u0000b");
        assertThat(browser.postForm("/customers/new", form).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"kind\"\r\n\r\nacc\0unts",
                "name=\"ki\0nd\"\r\n\r\naccounts",
                "name=\"kind\"\r\n\r\nacc\u00C3\u0028unts",
                "name=\"file\"; filename=\"a\u00FF.csv\"\r\n\r\naccount",
                "name=\"file\"; filename=\"a\0.csv\"\r\n\r\naccount"
            })
    void takesNoUploadWhoseFieldsCannotBeStored(String part) {
        String body = "--x\r\nContent-Disposition: form-data; " + part + "\r\n--x--\r\n";
        Page answer = browser.postBytes(
                "/api/imports",
                "multipart/form-data; boundary=x",
                body.getBytes(StandardCharsets.ISO_8859_1),
                Browser.basic("marco", "ringflow"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("UTF-8", "malformed");
    }

    @Test
    void boundsWhatItReads() {
        String[] person = Browser.basic("lena", "ringflow");
        assertThat(browser.postJson("/engine-rest/task", "[".repeat(100), person)
                        .status())
                .isEqualTo(400);
        assertThat(browser.postJson("/engine-rest/task", "{\"name\":", person).status())
                .isEqualTo(400);
        assertThat(browser.postJson("/engine-rest/task", "{\"name\":\"" + "x".repeat(9 << 20) + "\"}", person)
                        .status())
                .isEqualTo(413);
        assertThat(browser.postForm("/engine-rest/task", Map.of("assigneeExpression", "1"), person)
                        .status())
                .isEqualTo(415);
    }
}
