package io.ringflow.delivery.outbox;

import io.ringflow.delivery.again.AgainWork;
import io.ringflow.delivery.outbox.OutboxFilter.Shown;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends all dead messages again that somebody looks at. */
@Component
class MessagesAgain implements AgainWork {

    private final OutboxReads reads;
    private final OutboxDesk desk;
    private final JdbcClient database;

    MessagesAgain(OutboxReads reads, OutboxDesk desk, JdbcClient database) {
        this.reads = reads;
        this.desk = desk;
        this.database = database;
    }

    @Override
    public What what() {
        return What.OUTBOX;
    }

    @Override
    public long count(Choice choice) {
        return reads.count(filter(choice));
    }

    @Override
    public long newest() {
        return database.sql("select coalesce(max(id), 0) from ringflow.outbox")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Long> next(Choice choice, long after, long until, int limit) {
        return reads.ids(filter(choice), after, until, limit);
    }

    @Override
    public void again(List<Long> ids, String person) {
        desk.sendAgain(ids, person);
    }

    private static OutboxFilter filter(Choice choice) {
        return new OutboxFilter(
                Shown.valueOf(choice.shown()), Optional.of(choice.search()).filter(search -> !search.isEmpty()));
    }
}
