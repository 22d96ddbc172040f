package io.ringflow.shared.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.ListOrder;
import io.ringflow.shared.query.ListOrder.Way;
import io.ringflow.shared.query.Where;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people are reminded of, in the transaction of whoever reminds them. */
@Component
@Transactional
public class Reminders {

    private static final ListOrder NEWEST_FIRST = ListOrder.byMoment("at", Way.FALLING, Way.FALLING);
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ReminderWords words;
    private final ObjectMapper json;
    private final Clock clock;

    Reminders(JdbcClient database, ReminderWords words, ObjectMapper json, Clock clock) {
        this.database = database;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** One of the same kind about the same page that was not read yet is told anew, not twice. */
    public void remind(Reminder reminder) {
        database.sql("""
                        insert into ringflow.reminder (person, kind, facts, path, at) values (?, ?, ?::jsonb, ?, ?)
                        on conflict (person, kind, path) where read_at is null
                        do update set facts = excluded.facts, at = excluded.at
                        """)
                .params(reminder.person(), reminder.kind(), write(reminder.facts()), reminder.path(), now())
                .update();
    }

    /** Nobody has to be reminded of it any more: what was told, and not read yet, is taken for read. */
    public void settle(String person, String kind, String path) {
        database.sql("""
                        update ringflow.reminder set read_at = ?
                        where person = ? and kind = ? and path = ? and read_at is null
                        """).params(now(), person, kind, path).update();
    }

    /** Those of a person, the newest first, behind the row whose key is given. */
    @Transactional(readOnly = true)
    public List<ReminderView> of(String person, Optional<String> after, int limit) {
        Where where = new Where().and("person = :person", "person", (Object) person);
        NEWEST_FIRST.behind(after, where);
        return database.sql("select id, kind, facts::text as facts, path, at, read_at from ringflow.reminder" + where
                        + NEWEST_FIRST + " limit " + limit)
                .params(where.parameters())
                .query((row, line) -> view(row))
                .list();
    }

    /**
     * The person has read it.
     *
     * @return the page that it is about, empty text if about none; nothing if that person has no such reminder
     */
    public Optional<String> read(String person, long id) {
        return database.sql("""
                        update ringflow.reminder set read_at = coalesce(read_at, ?) where id = ? and person = ? returning path
                        """).params(now(), id, person).query(String.class).optional();
    }

    public void readAll(String person) {
        database.sql("update ringflow.reminder set read_at = ? where person = ? and read_at is null")
                .params(now(), person)
                .update();
    }

    private ReminderView view(ResultSet row) throws SQLException {
        return new ReminderView(
                row.getLong("id"),
                words.say(row.getString("kind"), facts(row.getString("facts"))),
                row.getString("path"),
                Columns.moment(row, "at"),
                Columns.instant(row, "read_at").isEmpty(),
                NEWEST_FIRST.place(row));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String write(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private Map<String, String> facts(String written) {
        try {
            return json.readValue(written, FACTS);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
