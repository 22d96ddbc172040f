package io.ringflow.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads on their way to the contract, with something hostile in every field of every form. */
final class HostileDeals {

    private final HostileClient seller;
    private final HostileClient administrator;
    private final List<String> pages = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    HostileDeals(int port) {
        this.seller = new HostileClient("lena", port);
        this.administrator = new HostileClient("admin", port);
    }

    /** Where what was put in shows. */
    List<String> pages() {
        return pages;
    }

    /** Tasks that wait, with what was put in, for the administrator. */
    List<String> openTasks() {
        return open;
    }

    void put(HostileText text) {
        String won = lead(text);
        String deal = upToContract(text, won);
        complete(deal, "ApproveAsManager", Map.of("outcome", "return", "comment", text.in(4000)));
        complete(deal, "CorrectContract", contract(text));
        complete(deal, "ApproveAsManager", Map.of("outcome", "approve", "comment", text.in(4000)));
        complete(
                deal,
                "SignContract",
                Map.of(
                        "outcome", "signed",
                        "signedOn", LocalDate.now().toString(),
                        "documentNumber", text.once(100),
                        "signedByUs", text.in(200),
                        "signedByCustomer", text.in(200)));
        Matcher contract = Pattern.compile("/contracts/CON-[\\d-]+").matcher(administrator.text("/pipeline/" + deal));
        if (contract.find()) {
            pages.add(contract.group());
        }
        disqualified(text);
        lost(text);
        switch (open.size()) {
            case 0 -> wait(lead(text));
            case 1 -> wait(upToReview(text, lead(text)));
            default -> wait(upToContract(text, lead(text)));
        }
    }

    private String lead(HostileText text) {
        String page = seller.form(
                "/pipeline/leads",
                Map.of(
                        "customerName", HostileRecords.customer(text),
                        "contactName", text.in(120),
                        "need", text.in(4000),
                        "product", text.in(200),
                        "region", text.in(80),
                        "sector", text.in(80),
                        "currency", "USD",
                        "source", "phone",
                        "once", UUID.randomUUID().toString()));
        pages.add(page);
        return page.replaceFirst(".*/", "");
    }

    private void disqualified(HostileText text) {
        complete(lead(text), "QualifyLead", Map.of("outcome", "disqualified", "reason", text.in(4000)));
    }

    private void lost(HostileText text) {
        String deal = opened(text, lead(text));
        Map<String, Object> lost = stage(text, "lost");
        lost.putAll(Map.of("lostReason", "competitor", "lostTo", text.in(200)));
        complete(deal, "WorkS1", lost);
    }

    private String opened(HostileText text, String lead) {
        String task = task(lead, "QualifyLead");
        String process = administrator
                .get("/engine-rest/task/" + task)
                .path("processInstanceId")
                .asText();
        complete(
                lead,
                "QualifyLead",
                Map.of(
                        "outcome",
                        "chance",
                        "customerChoice",
                        likeliestCustomer(task),
                        "need",
                        text.in(4000),
                        "expectedValue",
                        100));
        String deal = administrator
                .get("/engine-rest/process-instance/" + process)
                .path("businessKey")
                .asText();
        pages.add("/pipeline/" + deal);
        return deal;
    }

    private String likeliestCustomer(String task) {
        String offered = administrator
                .get("/engine-rest/task/" + task + "/variables/customerChoices?deserializeValue=false")
                .path("value")
                .asText();
        return offered.replaceFirst("(?s).*?\"value\":\"([^\"]+)\".*", "$1");
    }

    private String upToReview(HostileText text, String lead) {
        String deal = opened(text, lead);
        complete(deal, "WorkS1", stage(text, "advance"));
        complete(deal, "WorkS2", stage(text, "advance"));
        Map<String, Object> offer = stage(text, "review");
        offer.put("projectApprovedOn", LocalDate.now().toString());
        offer.put("projectReference", text.in(200));
        offer.put("quotation", List.of(Map.of("product", HostileRecords.product(text), "quantity", 1, "price", 100)));
        complete(deal, "WorkS3", offer);
        return deal;
    }

    private String upToContract(HostileText text, String lead) {
        String deal = upToReview(text, lead);
        complete(deal, "ReviewQuotation", Map.of("outcome", "approve", "comment", text.in(4000)));
        complete(deal, "WorkS3", stage(text, "advance"));
        complete(deal, "WorkS4", stage(text, "advance"));
        complete(deal, "DraftContract", contract(text));
        return deal;
    }

    private static Map<String, Object> stage(HostileText text, String outcome) {
        return new HashMap<>(Map.of(
                "outcome", outcome,
                "learnt", text.in(4000),
                "need", text.in(4000),
                "nextStep", text.in(500),
                "nextStepOn", LocalDate.now().plusDays(5).toString(),
                "expectedValue", 100,
                "people", List.of(Map.of("name", text.in(120), "position", text.in(120), "role", "DECIDES")),
                "competitors", List.of(Map.of("company", text.in(200), "note", text.in(1000)))));
    }

    private static Map<String, Object> contract(HostileText text) {
        String later = LocalDate.now().plusDays(60).toString();
        return Map.of(
                "outcome",
                "send",
                "amount",
                100,
                "contractTerms",
                "net60",
                "plannedSignOn",
                LocalDate.now().plusDays(10).toString(),
                "instalments",
                List.of(Map.of("part", text.in(200), "dueOn", later, "sum", 100)));
    }

    private void wait(String number) {
        String task = task(number, "");
        give(task, "admin");
        open.add(task);
    }

    /** Whoever it belongs to, the seller does it. */
    private void complete(String number, String step, Map<String, Object> entered) {
        String task = task(number, step);
        give(task, "lena");
        seller.page("/tasks/" + task, entered);
    }

    private void give(String task, String person) {
        administrator.send("POST", "/engine-rest/task/" + task + "/assignee", Map.of("userId", person));
    }

    private String task(String number, String step) {
        JsonNode tasks = administrator.get("/engine-rest/task?processInstanceBusinessKey=" + number);
        if (tasks.size() != 1
                || !tasks.get(0).path("taskDefinitionKey").asText().contains(step)) {
            throw new IllegalStateException(number + " does not wait at " + step + " but at " + tasks);
        }
        return tasks.get(0).path("id").asText();
    }
}
