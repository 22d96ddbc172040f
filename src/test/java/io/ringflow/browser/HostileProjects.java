package io.ringflow.browser;

import io.ringflow.Until;
import io.ringflow.erp.Event;
import io.ringflow.erp.Sender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Projects and money with hostile text in each field that people and the ERP fill. */
final class HostileProjects {

    static final String SECRET = "known to whoever plays the ERP here";

    private static final Pattern PROJECT = Pattern.compile("/projects/PRJ-[\\d-]+");
    private static final Pattern RECEIVABLE = Pattern.compile("/receivables/RCV-[\\d-]+");
    private static final Pattern RECEIPT = Pattern.compile("/receipts/RCT-[\\d-]+");
    private static final Pattern EVENT = Pattern.compile("/projects/events/\\d+");
    private static final Pattern MESSAGE = Pattern.compile("/projects/outbox/\\d+");
    private static final Pattern CONTRACT = Pattern.compile("CON-[\\d-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HostileClient administrator;
    private final Sender erp;
    private final Set<String> pages = new LinkedHashSet<>();

    HostileProjects(int port) {
        administrator = new HostileClient("admin", port);
        erp = new Sender(URI.create("http://localhost:" + port), SECRET);
    }

    /** Pages that show what was put in. */
    Set<String> pages() {
        return pages;
    }

    /** @param contract the page of one that was signed with that text in it */
    void put(HostileText text, String contract) {
        String number = found(CONTRACT, contract).get(0);
        administrator.form(
                "/receipts",
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "contract",
                        number,
                        "kind",
                        "PAYMENT",
                        "paidOn",
                        LocalDate.now().toString(),
                        "amount",
                        "10",
                        "currency",
                        "USD",
                        "payer",
                        text.in(200),
                        "reference",
                        text.in(200),
                        "meantFor",
                        text.in(200)));
        erp.report(List.of(new Event(
                "/hostile",
                text.once(100),
                "payment.received",
                Instant.now().minusSeconds(5),
                Map.of("contract", text.in(100), "amount", text.in(100), "payer", text.in(200)))));
        String customer = administrator.text("/contracts/" + number);
        pages.addAll(found(PROJECT, customer + administrator.text("/projects/list")));
        answerSurvey(found(PROJECT, customer).get(0), text);
        pages.addAll(found(RECEIVABLE, administrator.text("/receivables")));
        pages.addAll(found(RECEIPT, administrator.text("/receipts")));
        pages.addAll(unmatched());
        pages.addAll(found(MESSAGE, administrator.text("/projects/outbox?shown=ALL")));
    }

    /** As the last payment would, but for the payment. */
    private void answerSurvey(String page, HostileText text) {
        String project = page.replace("/projects/", "");
        administrator.send(
                "POST",
                "/engine-rest/message",
                Map.of(
                        "messageName",
                        "SurveyDue",
                        "businessKey",
                        project,
                        "processVariables",
                        Map.of(
                                "projectNumber", Map.of("value", project),
                                "customerId", Map.of("value", 1),
                                "customerName", Map.of("value", text.in(200)),
                                "seller", Map.of("value", "admin"))));
        String task = administrator
                .get("/engine-rest/task?processDefinitionKey=satisfaction-survey&processInstanceBusinessKey=" + project)
                .path(0)
                .path("id")
                .asText();
        administrator.page(
                "/tasks/" + task,
                Map.of("outcome", "answered", "expected", 8, "perceived", 7, "comment", text.in(4000)));
    }

    private List<String> unmatched() {
        Until.isTrue("an event of the ERP waits to be looked at", PATIENCE, () -> !events().isEmpty());
        return events();
    }

    private List<String> events() {
        return found(EVENT, administrator.text("/projects/events"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return new ArrayList<>(new LinkedHashSet<>(
                pattern.matcher(text).results().map(MatchResult::group).toList()));
    }
}
