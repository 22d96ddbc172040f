package io.ringflow.delivery.domain;

import io.ringflow.delivery.domain.ReceivableFacts.Proposal;
import io.ringflow.shared.query.Columns;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wanted to give up what, and who agreed. */
@Component
class WriteOffs {

    private final JdbcClient database;
    private final Clock clock;

    WriteOffs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void propose(Receivable receivable, BigDecimal amount, String reason, String by) {
        database.sql("""
                        insert into ringflow.receivable_write_off
                          (receivable_id, proposed_at, amount, reason, proposed_by, status)
                        values (?, ?, ?, ?, ?, 'PROPOSED')
                        """)
                .params(receivable.id(), Timestamp.from(clock.instant()), amount, reason, by)
                .update();
    }

    Optional<Proposal> proposed(Receivable receivable) {
        return database.sql("""
                        select w.amount, r.currency, w.reason, w.proposed_by
                        from ringflow.receivable_write_off w join ringflow.receivable r on r.id = w.receivable_id
                        where w.receivable_id = ? and w.status = 'PROPOSED'
                        order by w.proposed_at desc limit 1
                        """)
                .param(receivable.id())
                .query((row, line) -> new Proposal(
                        Columns.money(row, "amount").orElseThrow(),
                        row.getString("reason"),
                        row.getString("proposed_by")))
                .optional();
    }

    void decide(Receivable receivable, boolean approved, String comment, String by) {
        database.sql("""
                        update ringflow.receivable_write_off set status = ?, decided_by = ?, decided_at = ?, comment = ?
                        where receivable_id = ? and status = 'PROPOSED'
                        """)
                .params(
                        approved ? "APPROVED" : "REFUSED",
                        by,
                        Timestamp.from(clock.instant()),
                        comment,
                        receivable.id())
                .update();
    }
}
