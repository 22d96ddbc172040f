package io.ringflow.faults;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people enter on the way of one deal, and who they are. */
final class Play {

    /** How the deal goes. */
    enum Course {
        /** Given up in the second stage. */
        LOST,
        /** A contract that one manager approves. */
        WON,
        /** A contract so large that finance and the lawyers are asked too, both at once. */
        WON_LARGE
    }

    static final String PRODUCT = "Testbench";

    private static final Map<String, String> CANDIDATES = Map.of(
            "ReviewQuotation", "ben",
            "ApproveAsManager", "marco",
            "ApproveForFinance", "fiona",
            "ApproveForLegal", "luca");

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final String customer;
    private final Course course;

    Play(int number, String customer) {
        this.customer = customer;
        this.course = Course.values()[number % Course.values().length];
    }

    Map<String, Object> lead() {
        return Map.of(
                "customerName",
                customer,
                "contactName",
                "Ada",
                "region",
                "East",
                "need",
                "A bench",
                "expectedValue",
                value(),
                "currency",
                "EUR");
    }

    /** Who takes a task that nobody has. */
    static String candidate(String task) {
        return CANDIDATES.getOrDefault(task, "marco");
    }

    /** @param reviewed whether the quotation has been approved */
    Map<String, Object> answer(String task, boolean reviewed) {
        Map<String, Object> variables = new LinkedHashMap<>();
        switch (task) {
            case "QualifyLead" -> put(variables, "outcome", "chance", "customerChoice", "new");
            case "WorkS1", "WorkS2", "WorkS3", "WorkS4" -> stage(variables, task, reviewed);
            case "DraftContract", "CorrectContract" -> contract(variables);
            case "SignContract" ->
                put(
                        variables,
                        "outcome",
                        "signed",
                        "signedOn",
                        today.toString(),
                        "documentNumber",
                        "RF " + customer,
                        "signedByUs",
                        "Marco",
                        "signedByCustomer",
                        "Ada");
            default -> put(variables, "outcome", "approve", "comment", "");
        }
        return Map.of("variables", variables);
    }

    private void stage(Map<String, Object> variables, String task, boolean reviewed) {
        put(variables, "learnt", "They like it", "nextStep", "Call", "nextStepOn", inDays(5));
        put(variables, "outcome", "advance", "expectedValue", value());
        switch (task) {
            case "WorkS2" -> {
                json(variables, "people", "[{\"name\":\"Bob\",\"role\":\"DECIDES\"}]");
                if (course == Course.LOST) {
                    put(variables, "outcome", "lost", "lostReason", "price", "lostTo", "Keller");
                }
            }
            case "WorkS3" -> {
                put(variables, "projectApprovedOn", inDays(-2));
                put(variables, "outcome", reviewed ? "advance" : "review");
                json(
                        variables,
                        "quotation",
                        "[{\"product\":\"" + PRODUCT + "\",\"quantity\":1,\"price\":" + value() + "}]");
            }
            default -> {}
        }
    }

    private void contract(Map<String, Object> variables) {
        put(variables, "outcome", "send", "amount", value(), "contractTerms", "net60", "plannedSignOn", inDays(7));
        json(variables, "instalments", "[{\"part\":\"All\",\"dueOn\":\"" + inDays(60) + "\",\"sum\":" + value() + "}]");
    }

    private double value() {
        return course == Course.WON_LARGE ? 600_000 : 60_000;
    }

    private String inDays(int days) {
        return today.plusDays(days).toString();
    }

    private static void put(Map<String, Object> variables, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.put((String) namesAndValues[i], Map.of("value", namesAndValues[i + 1]));
        }
    }

    private static void json(Map<String, Object> variables, String name, String value) {
        variables.put(name, Map.of("value", value, "type", "Json"));
    }
}
