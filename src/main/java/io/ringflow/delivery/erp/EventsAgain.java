package io.ringflow.delivery.erp;

import io.ringflow.delivery.again.AgainWork;
import io.ringflow.delivery.erp.EventFilter.Shown;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tries all events again, as they are, that somebody looks at. */
@Component
class EventsAgain implements AgainWork {

    private final EventReads reads;
    private final EventDesk desk;
    private final JdbcClient database;

    EventsAgain(EventReads reads, EventDesk desk, JdbcClient database) {
        this.reads = reads;
        this.desk = desk;
        this.database = database;
    }

    @Override
    public What what() {
        return What.EVENTS;
    }

    @Override
    public long count(Choice choice) {
        return reads.count(filter(choice));
    }

    @Override
    public long newest() {
        return database.sql("select coalesce(max(id), 0) from ringflow.erp_event")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Long> next(Choice choice, long after, long until, int limit) {
        return reads.ids(filter(choice), after, until, limit);
    }

    @Override
    public void again(List<Long> ids, String person) {
        desk.replayAll(ids, person);
    }

    private static EventFilter filter(Choice choice) {
        return new EventFilter(
                Shown.valueOf(choice.shown()), Optional.of(choice.search()).filter(search -> !search.isEmpty()));
    }
}
