package io.ringflow.faults;

import io.ringflow.Until;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FaultsTest
class KilledNodesIT {

    private static final int KILLS = Integer.getInteger("ringflow.faults.kills", 200);
    private static final Duration LONGER_THAN_THE_LOCK = Duration.ofSeconds(75);

    @Test
    void losesNothingWhenARandomNodeIsKilledEveryFewSeconds(Company company) {
        company.during(KILLS + " kills", traffic -> new Killing(company.nodes()).times(KILLS));
    }

    @Test
    void losesNothingWhenANodeStandsStillForLongerThanItsLocksAndGoesOn(Company company) {
        company.during("a node stands still for " + LONGER_THAN_THE_LOCK, traffic -> {
            company.north().pause();
            Until.pause(LONGER_THAN_THE_LOCK);
            company.north().resume();
            traffic.awaitFinished(1, Company.PATIENCE);
        });
    }
}
