package io.ringflow.bench.throughput;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** What people enter into the forms on the way from a lead to the contract: the same on every side. */
final class Answers {

    private final LocalDate today = LocalDate.now();

    Map<String, Object> lead(Deal deal) {
        Map<String, Object> lead = new HashMap<>(Map.of("phone", "", "sector", "", "product", "", "region", "East"));
        lead.put("customerName", deal.customer());
        lead.put("contactName", "Ada Steinbach");
        lead.put("email", "ada" + deal.number() + "@werke.example");
        lead.put("need", "A test bench for gears that measures at full load");
        lead.put("expectedValue", deal.value());
        lead.put("currency", "EUR");
        lead.put("source", "phone");
        return lead;
    }

    Map<String, Object> to(Deal deal, String task) {
        return switch (task) {
            case "QualifyLead" ->
                Map.of(
                        "outcome",
                        "chance",
                        "customerChoice",
                        "new",
                        "need",
                        "A test bench for gears that measures at full load and at night",
                        "expectedValue",
                        deal.value());
            case "ReviewQuotation", "ApproveAsManager", "ApproveForFinance", "ApproveForLegal" ->
                Map.of("outcome", "approve", "comment", "As agreed");
            case "DraftContract" -> contract(deal);
            case "SignContract" ->
                Map.of(
                        "outcome", "signed",
                        "signedOn", today.toString(),
                        "documentNumber", deal.document(),
                        "signedByUs", "Marco Ritter",
                        "signedByCustomer", "Ada Steinbach");
            default -> stage(deal, task);
        };
    }

    private Map<String, Object> stage(Deal deal, String task) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("outcome", task.equals("WorkS3") && !deal.reviewed() ? "review" : "advance");
        answer.put("need", "A test bench for gears that measures at full load and at night");
        answer.put("learnt", "They measure by hand today and lose two days a week, said at " + task);
        answer.put("nextStep", "Show the bench at their plant, after " + task);
        answer.put("nextStepOn", today.plusDays(5).toString());
        answer.put("expectedValue", deal.value());
        answer.put("closeOn", today.plusDays(60).toString());
        answer.put(
                "people",
                json(
                        "[{\"name\":\"Ada Steinbach\",\"position\":\"Plant manager\",\"role\":\"DECIDES\",\"standpoint\":\"FOR\"}]"));
        answer.put("competitors", json("[{\"company\":\"Keller & Sohn\",\"note\":\"Cheaper, late in delivery\"}]"));
        if (!task.equals("WorkS4")) {
            answer.put("budget", deal.value() + 2_000);
        }
        if (task.equals("WorkS3") || task.equals("WorkS4")) {
            answer.put("projectApprovedOn", today.minusDays(2).toString());
            answer.put("projectReference", "P-" + deal.number());
            answer.put(
                    "quotation",
                    json("[{\"product\":\"Test bench TB 200\",\"quantity\":2,\"price\":" + deal.value() / 2
                            + ",\"discount\":0}]"));
        }
        return answer;
    }

    private Map<String, Object> contract(Deal deal) {
        return Map.of(
                "outcome",
                "send",
                "amount",
                deal.value(),
                "contractDiscount",
                0,
                "contractTerms",
                "net60",
                "plannedSignOn",
                today.plusDays(10).toString(),
                "instalments",
                json("[{\"part\":\"With the order\",\"dueOn\":\"" + today.plusDays(30) + "\",\"sum\":"
                        + deal.value() / 4 + "},{\"part\":\"On acceptance\",\"dueOn\":\"" + today.plusDays(120)
                        + "\",\"sum\":" + deal.value() * 3 / 4 + "}]"));
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }
}
