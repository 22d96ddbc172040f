package io.ringflow.delivery.erp;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Keeps what the ERP sends, each event once, and does nothing else with it: the sender waits for no more than that. */
@Service
public class Inbox {

    /** Two requests with the same events take them in the same order, so that they never wait for each other in a circle. */
    private static final Comparator<SentEvent> BY_KEY =
            Comparator.comparing(SentEvent::id).thenComparing(SentEvent::source);

    private final EventReader reader;
    private final JdbcClient database;
    private final Clock clock;

    Inbox(EventReader reader, JdbcClient database, Clock clock) {
        this.reader = reader;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param body one CloudEvent in JSON, or a batch of them
     * @throws JsonRefused if it is no JSON
     * @throws TooMuchSent if it holds too many events
     * @throws EnvelopeRefused if an event lacks what it must say of itself; then none is kept
     */
    public Stored take(byte[] body) {
        List<SentEvent> sent = reader.read(body).stream().sorted(BY_KEY).toList();
        Timestamp now = Timestamp.from(clock.instant());
        int stored = sent.isEmpty()
                ? 0
                : database.sql("""
                        insert into ringflow.erp_event
                               (source, event_id, type, contract, happened_at, data, received_at, state, due_at)
                        select source, event_id, type, contract, happened_at::timestamptz, data::json, ?, 'NEW', ?
                          from unnest(?, ?, ?, ?, ?, ?) with ordinality
                               as sent (source, event_id, type, contract, happened_at, data, position)
                         order by position
                        on conflict (event_id, source) do nothing
                        """)
                        .param(now)
                        .param(now)
                        .param(column(sent, SentEvent::source))
                        .param(column(sent, SentEvent::id))
                        .param(column(sent, SentEvent::type))
                        .param(column(sent, SentEvent::contract))
                        .param(column(
                                sent, event -> event.at().map(Instant::toString).orElse(null)))
                        .param(column(sent, SentEvent::data))
                        .update();
        return new Stored(stored, sent.size() - stored);
    }

    private static String[] column(List<SentEvent> sent, Function<SentEvent, String> value) {
        return sent.stream().map(value).toArray(String[]::new);
    }
}
