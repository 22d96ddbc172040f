package io.ringflow.pipeline.process;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the people of the demonstration enter into each form on the way to a deal's goal. */
@Component
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationAnswers {

    /** @param done the tasks that were completed so far, with their outcome */
    boolean isGoal(DemonstrationDeal deal, String task, String done) {
        return switch (deal.goal()) {
            case "new" -> task.equals("QualifyLead");
            case "S1", "S2", "S3", "S4" -> task.equals("Work" + deal.goal());
            case "review" -> task.equals("ReviewQuotation");
            case "hold" -> done.contains("=hold");
            case "draft" -> task.equals("DraftContract");
            case "approval" -> task.startsWith("Approve");
            case "returned" -> task.equals("CorrectContract");
            case "sign" -> task.equals("SignContract");
            default -> false;
        };
    }

    Map<String, Object> to(DemonstrationDeal deal, String task, String done, Map<String, Object> shown, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return switch (task) {
            case "QualifyLead" -> qualification(deal, likeliestCustomer(shown));
            case "ReviewQuotation" -> Map.of("outcome", "approve", "comment", "");
            case "DraftContract", "CorrectContract" -> contract(deal, today);
            case "ApproveAsManager" ->
                deal.endsWith("returned")
                        ? Map.of(
                                "outcome",
                                "return",
                                "comment",
                                "Ask for 30 % before we start, as with their last order.")
                        : Map.of("outcome", "approve", "comment", "");
            case "ApproveForFinance", "ApproveForLegal" -> Map.of("outcome", "approve", "comment", "");
            case "SignContract" ->
                Map.of(
                        "outcome",
                        "signed",
                        "signedOn",
                        today.toString(),
                        "documentNumber",
                        "RF/" + today.getYear() + "/" + deal.row().get("id"),
                        "signedByUs",
                        "Marco Ritter",
                        "signedByCustomer",
                        deal.contact());
            default -> stage(deal, task, done, today);
        };
    }

    private static Map<String, Object> qualification(DemonstrationDeal deal, String customer) {
        return switch (deal.goal()) {
            case "disqualified" ->
                Map.of("outcome", "disqualified", "reason", "Asks for something that we do not offer.");
            case "duplicate" -> Map.of("outcome", "duplicate", "reason", "The same question is worked on already.");
            default ->
                Map.of(
                        "outcome",
                        "chance",
                        "customerChoice",
                        customer,
                        "need",
                        deal.row().get("need"),
                        "expectedValue",
                        deal.value().doubleValue());
        };
    }

    private static String likeliestCustomer(Map<String, Object> shown) {
        return Spin.JSON(shown.get("customerChoices"))
                .elements()
                .get(0)
                .prop("value")
                .stringValue();
    }

    private static Map<String, Object> stage(DemonstrationDeal deal, String task, String done, LocalDate today) {
        String stage = task.substring("Work".length());
        Map<String, Object> answer = new HashMap<>();
        answer.put("outcome", outcome(deal, stage, done));
        answer.put("need", deal.row().get("need"));
        answer.put("nextStepOn", today.plusDays(deal.pace()).toString());
        answer.put("expectedValue", deal.value().doubleValue());
        answer.put("closeOn", today.plusDays(60).toString());
        answer.put("budget", deal.value().multiply(new BigDecimal("1.1")).doubleValue());
        answer.put(
                "people",
                json(List.of(Map.of(
                        "name", deal.contact(), "position", deal.position(), "role", "DECIDES", "standpoint", "FOR"))));
        answer.put(
                "competitors", json(List.of(Map.of("company", "Keller & Sohn", "note", "Cheaper, late in delivery"))));
        switch (stage) {
            case "S1" -> {
                answer.put("learnt", "They measure by hand today and lose days.");
                answer.put("nextStep", "Show the bench at their plant");
            }
            case "S2" -> {
                answer.put("learnt", "The laboratory wants it; the board decides next month.");
                answer.put("nextStep", "Help them write the application for the project");
            }
            default -> {
                answer.put("learnt", "The project is approved; two others were asked for an offer.");
                answer.put("nextStep", "Present the offer");
                answer.put("projectApprovedOn", today.minusDays(2).toString());
                answer.put("projectReference", "P-" + deal.row().get("id"));
                answer.put("quotation", json(List.of(line(deal))));
            }
        }
        if (answer.get("outcome").equals("lost")) {
            answer.put("lostReason", "price");
            answer.put("lostTo", "Keller & Sohn");
        }
        if (answer.get("outcome").equals("hold")) {
            answer.put("holdUntil", today.plusDays(90).toString());
        }
        return answer;
    }

    private static String outcome(DemonstrationDeal deal, String stage, String done) {
        if (deal.endsWith("lost-" + stage)) {
            return "lost";
        }
        if (deal.endsWith("hold") && stage.equals("S2")) {
            return "hold";
        }
        boolean offered = done.contains("ReviewQuotation=approve");
        return stage.equals("S3") && !offered ? "review" : "advance";
    }

    private static Map<String, Object> line(DemonstrationDeal deal) {
        BigDecimal price = deal.value().divide(deal.quantity(), 2, RoundingMode.HALF_UP);
        return Map.of(
                "product", deal.product(),
                "quantity", deal.quantity().intValue(),
                "price", price.doubleValue(),
                "discount", 0);
    }

    private static Map<String, Object> contract(DemonstrationDeal deal, LocalDate today) {
        BigDecimal first = deal.value().multiply(new BigDecimal("0.3")).setScale(2, RoundingMode.HALF_UP);
        BigDecimal rest = deal.value().subtract(first);
        return Map.of(
                "outcome",
                "send",
                "amount",
                deal.value().doubleValue(),
                "contractDiscount",
                0.0,
                "contractTerms",
                "net30",
                "plannedSignOn",
                today.plusDays(10).toString(),
                "instalments",
                json(List.of(
                        Map.of(
                                "part",
                                "With the order",
                                "dueOn",
                                today.plusDays(30).toString(),
                                "sum",
                                first.doubleValue()),
                        Map.of(
                                "part", "On acceptance",
                                "dueOn", today.plusDays(120).toString(),
                                "sum", rest.doubleValue()))));
    }

    private static Object json(Object value) {
        return SpinValues.jsonValue(Spin.JSON(value).toString()).create();
    }
}
