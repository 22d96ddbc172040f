package io.ringflow.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of the faults suite, for every build: some kills and one crash of the database, while the ERP reports. */
class ShortFaultsIT {

    private static final int KILLS = 2;

    @Test
    void losesNothingAndDoesNothingTwiceWhenNodesAreKilledAndTheDatabaseCrashes() {
        try (Company company = Company.founded().open();
                Traffic traffic = new Traffic(company.nodes(), 3);
                Pouring erp = new Pouring(company)) {
            traffic.awaitFinished(1, Duration.ofSeconds(300));
            new Killing(company.nodes()).times(KILLS);
            company.cluster().stopImmediately();
            company.cluster().startAgain();
            traffic.awaitFinished(1, Duration.ofSeconds(300));
            erp.stop();
            company.check(traffic);
            erp.hold();
        }
    }
}
