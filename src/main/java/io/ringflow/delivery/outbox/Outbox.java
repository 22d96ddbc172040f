package io.ringflow.delivery.outbox;

import io.ringflow.customer.SharedRecordsChanged;
import io.ringflow.customer.SharedRecordsChanged.Changed;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes down, in the transaction that changes a customer or product, that the ERP is to hear of it. Changes of a record join the
 * message that waits; a message that is on its way is followed by another.
 */
@Component
class Outbox {

    private final JdbcClient database;
    private final OutboxSettings settings;
    private final Clock clock;

    Outbox(JdbcClient database, OutboxSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One statement, however many records. The message that waits is touched, not just looked at: whoever is about to send it must
     * wait for the change, or the change must make another.
     */
    @EventListener
    void changed(SharedRecordsChanged event) {
        if (!settings.isOn()) {
            return;
        }
        List<Changed> records = event.records().stream()
                .sorted(Comparator.comparingLong(Changed::id))
                .toList();
        Timestamp now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into ringflow.outbox (kind, record_id, subject, state, created_at, due_at)
                        select ?, id, subject, 'WAITING', ?, ?
                          from unnest(?, ?) with ordinality as changed (id, subject, position) order by position
                        on conflict (kind, record_id) where state = 'WAITING'
                           do update set changes = outbox.changes + 1, subject = excluded.subject
                        """)
                .param(event.kind().name())
                .param(now)
                .param(now)
                .param(records.stream().map(Changed::id).toArray(Long[]::new))
                .param(records.stream().map(Changed::subject).toArray(String[]::new))
                .update();
    }
}
