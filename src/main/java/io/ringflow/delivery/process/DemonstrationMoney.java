package io.ringflow.delivery.process;

import io.ringflow.engine.time.PlayedTime;
import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DoneOnce;
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
    private final PlayedTime time;
    private final JdbcClient database;
    private final DoneOnce done;

    DemonstrationMoney(DemonstrationPayments payments, PlayedTime time, JdbcClient database, DoneOnce done) {
        this.payments = payments;
        this.time = time;
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
            payments.until(project, time.now());
        } finally {
            time.comeHome();
        }
    }
}
