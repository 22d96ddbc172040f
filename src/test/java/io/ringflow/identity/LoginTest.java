package io.ringflow.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingflowTest
class LoginTest {

    private final Browser browser;

    @Autowired
    LoginTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void leadsAStrangerToTheLoginPageAndBack() {
        Page page = browser.get("/people?x=1");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).isEqualTo("/login?next=%2Fpeople%3Fx%3D1");
        assertThat(browser.logIn("marco", "ringflow", "/people?x=1").location()).isEqualTo("/people?x=1");
    }

    @Test
    void opensTheWebAppsTooAndTheirLogoutEndsAll() {
        browser.logIn("lena", "ringflow");
        assertThat(browser.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"lena\"", "tasklist");
        String engine = "/camunda/api/engine/engine/default";
        String token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.post(engine + "/task", "application/json", "{}").status())
                .isEqualTo(403);
        browser.logIn("lena", "ringflow");
        browser.get("/camunda/app/tasklist/default/");
        token = browser.cookie("XSRF-TOKEN").orElseThrow().getValue();
        assertThat(browser.post(engine + "/task", "application/json", "{}", "X-XSRF-TOKEN", token)
                        .status())
                .isEqualTo(200);
        assertThat(browser.post(
                                "/camunda/api/admin/auth/user/default/logout",
                                "application/json",
                                "",
                                "X-XSRF-TOKEN",
                                token)
                        .status())
                .isEqualTo(200);
        assertThat(browser.get("/").location()).isEqualTo("/login");
    }
}
