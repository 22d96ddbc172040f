package io.ringflow.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import io.ringflow.identity.Browser;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator finds in the log, and what nobody can put there. */
@RingflowTest
@ExtendWith(OutputCaptureExtension.class)
class LogLinesTest {

    private static final String FORGED = "harmless\r\n2026-01-01T00:00:00.000Z  INFO [main] forged line";

    private final Browser browser;

    @Autowired
    LogLinesTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void keepsWhatPeopleTypedWithinItsLine(CapturedOutput log) {
        try (var key = MDC.putCloseable("businessKey", FORGED)) {
            LoggerFactory.getLogger("forgery").warn("Somebody typed {}", FORGED, new IllegalStateException(FORGED));
        }

        assertThat(log.getOut()).contains("forged line");
        assertThat(log.getOut().lines()).noneMatch(line -> line.startsWith("2026-01-01T00:00"));
    }

    @Test
    void saysForWhomAndForWhichCaseALineIs(CapturedOutput log) {
        try (var user = MDC.putCloseable("user", "lena");
                var request = MDC.putCloseable("request", "4711");
                var deal = MDC.putCloseable("businessKey", "OPP-2026-00042")) {
            LoggerFactory.getLogger("example").info("Something happened");
        }

        assertThat(log.getOut()).contains("[4711 lena OPP-2026-00042] Something happened");
    }

    @Test
    void answersEachRequestWithAnIdAndKeepsTheProxysUnlessItIsOdd() {
        assertThat(browser.get("/login").header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(browser.get("/login", "X-Request-Id", "proxy-1.2").header("X-Request-Id"))
                .isEqualTo("proxy-1.2");
        assertThat(browser.get("/login", "X-Request-Id", "a b%0aforged").header("X-Request-Id"))
                .matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/engine-rest/task/nobody,,admin",
        "GET,/engine-rest/nowhere,,admin",
        "GET,/api/nowhere,,admin",
        "GET,/people,,lena",
        "POST,/api/leads,{},lena",
        "POST,/api/leads,{not json,lena",
        "POST,/engine-rest/task/nobody/complete,{},lena",
        "POST,/engine-rest/process-definition/key/lead-to-contract/start,{\"variables\":{}},lena",
        "POST,/api/leads,{},nobody",
    })
    void writesOneLineAtMostForARefusal(String method, String path, String body, String person, CapturedOutput log) {
        String id = UUID.randomUUID().toString();
        String[] basic = Browser.basic(person, "ringflow");
        String[] headers = {basic[0], basic[1], "X-Request-Id", id};

        Browser.Page answer = method.equals("GET") ? browser.get(path, headers) : browser.postJson(path, body, headers);

        assertThat(answer.status()).isBetween(300, 499);
        assertThat(log.getOut().lines().filter(line -> line.contains(id))).hasSizeLessThanOrEqualTo(1);
        assertThat(log.getOut()).doesNotContain("\tat ");
    }
}
