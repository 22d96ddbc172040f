package io.ringflow.faults;

import io.ringflow.Until;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The ERP reports without a pause while things fail. */
@FaultsTest
class PouredEventsIT {

    private static final int KILLS = 5;
    private static final int RESTARTS = 3;

    @Test
    void losesNoEventAndDoesNoneTwiceWhenNodesAreKilled(Company company) {
        during(company, "events pour in, " + KILLS + " kills", traffic -> new Killing(company.nodes()).times(KILLS));
    }

    @Test
    void losesNoEventAndDoesNoneTwiceWhenTheDatabaseCrashes(Company company) {
        during(company, "events pour in, PostgreSQL crashes " + RESTARTS + " times", traffic -> {
            for (int restart = 0; restart < RESTARTS; restart++) {
                company.cluster().stopImmediately();
                Until.pause(Duration.ofSeconds(2));
                company.cluster().startAgain();
                traffic.awaitFinished(1, Company.PATIENCE);
            }
        });
    }

    @Test
    void losesNoEventAndDoesNoneTwiceWhenItsConnectionsAreKilled(Company company) {
        during(company, "events pour in, all backends are killed 5 times", traffic -> {
            for (int time = 0; time < KILLS; time++) {
                company.cluster().killBackends("ringflow");
                Until.pause(Duration.ofSeconds(2));
            }
            traffic.awaitFinished(1, Company.PATIENCE);
        });
    }

    private static void during(Company company, String what, Consumer<Traffic> failing) {
        company.makeWhole();
        try (Pouring erp = new Pouring(company)) {
            company.during(what, traffic -> {
                failing.accept(traffic);
                erp.stop();
            });
            erp.hold();
        }
    }
}
