package io.ringflow.shared.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.Digest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps figures that took long to add up for all nodes, so that a person sees the same whichever node answers. Their age is the
 * database's to tell: nodes' clocks may differ.
 */
@Component
class KnownFigures {

    private static final int LONGEST_QUESTION = 500;

    private final JdbcClient database;
    private final ObjectMapper json;

    KnownFigures(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A figure, how long it took to add up, and how long ago that was. */
    record Known<T>(T figure, Duration took, Duration age) {

        boolean isOlderThan(int times) {
            return age.compareTo(took.multipliedBy(times)) > 0;
        }
    }

    /** Empty also if another release kept it in a way that this one does not understand. */
    <T> Optional<Known<T>> find(Record question, Class<T> type) {
        return database.sql("""
                        select answer, took_millis,
                               (extract(epoch from clock_timestamp() - added_up_at) * 1000)::bigint as age_millis
                        from ringflow.slow_figure where question = ?
                        """)
                .param(asked(question))
                .query((row, line) -> {
                    Duration took = Duration.ofMillis(row.getLong("took_millis"));
                    Duration age = Duration.ofMillis(row.getLong("age_millis"));
                    return read(row.getString("answer"), type).map(figure -> new Known<>(figure, took, age));
                })
                .optional()
                .flatMap(known -> known);
    }

    /** @param shown how many times as long as it took a figure is shown at most; older ones are forgotten */
    void keep(Record question, Object figure, Duration took, int shown) {
        database.sql("""
                        delete from ringflow.slow_figure
                        where added_up_at < clock_timestamp() - took_millis * ? * interval '1 millisecond'
                        """).param(shown).update();
        database.sql("""
                        insert into ringflow.slow_figure (question, answer, took_millis, added_up_at)
                        values (?, ?::jsonb, ?, clock_timestamp())
                        on conflict (question) do update
                        set answer = excluded.answer, took_millis = excluded.took_millis, added_up_at = excluded.added_up_at
                        """)
                .params(asked(question), write(figure), took.toMillis())
                .update();
    }

    /** A long question, such as one about a whole team's records, goes by its digest. */
    private static String asked(Record question) {
        String text = question.toString();
        return text.length() <= LONGEST_QUESTION ? text : Digest.hex(text);
    }

    private String write(Object figure) {
        try {
            return json.writeValueAsString(figure);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A figure cannot be kept: " + figure, broken);
        }
    }

    private <T> Optional<T> read(String answer, Class<T> type) {
        try {
            return Optional.of(json.readValue(answer, type));
        } catch (JsonProcessingException ofAnotherRelease) {
            return Optional.empty();
        }
    }
}
