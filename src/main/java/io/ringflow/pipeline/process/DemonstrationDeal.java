package io.ringflow.pipeline.process;

import io.ringflow.pipeline.NewLead;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** One row of the demonstration's deals, with the customer that it is with. */
record DemonstrationDeal(Map<String, String> row, Map<String, String> customer) {

    NewLead lead() {
        return new NewLead(
                customer.getOrDefault("name", row.get("customer")),
                customer.getOrDefault("contact", ""),
                customer.getOrDefault("email", ""),
                customer.getOrDefault("phone", ""),
                customer.getOrDefault("region", "West"),
                customer.getOrDefault("sector", ""),
                product(),
                row.get("need"),
                Optional.of(value()),
                row.get("currency"),
                row.get("source"));
    }

    /** Where the play ends: a stage, a step, or an end of the process. */
    String goal() {
        return row.get("goal");
    }

    boolean endsWith(String end) {
        return goal().equals(end);
    }

    /** Days before today on which the lead arrived. */
    int arrived() {
        return Integer.parseInt(row.get("arrived"));
    }

    /** Days from one step to the next. */
    int pace() {
        return Integer.parseInt(row.get("pace"));
    }

    String product() {
        return row.get("product");
    }

    BigDecimal quantity() {
        return new BigDecimal(row.get("quantity"));
    }

    BigDecimal value() {
        return new BigDecimal(row.get("value"));
    }

    String contact() {
        return customer.getOrDefault("contact", "");
    }

    String position() {
        return customer.getOrDefault("position", "");
    }
}
