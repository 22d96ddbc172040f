package io.ringflow.delivery.process;

import io.ringflow.shared.DemonstrationClock;
import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DoneOnce;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the money of the demonstration company's contracts up to today. */
@Component
@Order(Preparation.DEMONSTRATION + 3)
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationMoney implements Preparation {

    private final DemonstrationPayments payments;
    private final DemonstrationClock clock;
    private final JdbcClient database;
    private final DoneOnce done;

    DemonstrationMoney(DemonstrationPayments payments, DemonstrationClock clock, JdbcClient database, DoneOnce done) {
        this.payments = payments;
        this.clock = clock;
        this.database = database;
        this.done = done;
    }

    @Override
    public void prepare() {
        database.sql("select number from ringflow.project order by number")
                .query(String.class)
                .list()
                .forEach(project -> done.once("demonstration money " + project, () -> bringUpToDate(project)));
    }

    private void bringUpToDate(String project) {
        try {
            payments.until(project, clock.realTime());
        } finally {
            clock.comeHome();
            ClockUtil.reset();
        }
    }
}
