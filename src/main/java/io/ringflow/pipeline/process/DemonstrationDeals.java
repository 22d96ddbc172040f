package io.ringflow.pipeline.process;

import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DemonstrationFile;
import io.ringflow.shared.demonstration.DoneOnce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the demonstration company its deals, each by acting it out: people enter leads, complete the tasks that come to them,
 * and leave some lying. A deal is acted in one transaction, so that a start which is cut off goes on with the next one.
 */
@Component
@Order(Preparation.DEMONSTRATION + 1)
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationDeals implements Preparation {

    private final DemonstrationPlay play;
    private final DoneOnce done;

    DemonstrationDeals(DemonstrationPlay play, DoneOnce done) {
        this.play = play;
        this.done = done;
    }

    @Override
    public void prepare() {
        Map<String, Map<String, String>> customers = new HashMap<>();
        DemonstrationFile.rows("customers").forEach(row -> customers.put(row.get("id"), row));
        List<Map<String, String>> deals = DemonstrationFile.rows("deals");
        for (Map<String, String> deal : deals) {
            done.once(
                    "demonstration deal " + deal.get("id"),
                    () -> play.act(
                            new DemonstrationDeal(deal, customers.getOrDefault(deal.get("customer"), Map.of()))));
        }
    }
}
