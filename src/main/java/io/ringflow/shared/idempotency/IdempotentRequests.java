package io.ringflow.shared.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.shared.Digest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a repeated request harmless: the answer to a key is kept in the transaction that did the work, and given again. A
 * repeat that comes while the first is still at work waits for it in the database, whichever node it reached, but not for
 * ever; if the first dies with its node, the repeat does the work.
 */
@Component
public class IdempotentRequests {

    private static final int LONGEST_KEY = 200;
    private static final int FORGOTTEN_AT_ONCE = 1_000;
    private static final String WAITED_IN_VAIN = "55P03";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;
    private final IdempotencySettings settings;

    IdempotentRequests(JdbcClient database, ObjectMapper json, Clock clock, IdempotencySettings settings) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Does the work once for each caller and key.
     *
     * @param caller keys of different callers never meet
     * @param request what was asked; the same key with another request is refused
     * @param work whose result is kept as JSON
     * @return the result of the one time that the work was done
     * @throws IdempotencyKeyReused if the key was used for another request
     * @throws IdempotencyKeyUnusable if the key is empty or longer than 200 characters
     * @throws RequestStillAtWork if the first request of that key takes longer than a repetition waits
     */
    @Transactional
    public <T> T once(String caller, String key, Object request, Class<T> answerType, Supplier<T> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IdempotencyKeyUnusable(LONGEST_KEY);
        }
        String fingerprint = Digest.hex(write(request));
        boolean first = isFirst(caller, key, fingerprint);
        if (!first) {
            return kept(caller, key, fingerprint, answerType);
        }
        T answer = work.get();
        database.sql("update ringflow.idempotent_request set answer = ?::jsonb where caller = ? and key = ?")
                .params(write(answer), caller, key)
                .update();
        return answer;
    }

    private boolean isFirst(String caller, String key, String fingerprint) {
        database.sql("set local lock_timeout = " + settings.patience().toMillis())
                .update();
        try {
            boolean first = database.sql("""
                            insert into ringflow.idempotent_request (caller, key, fingerprint, created_at)
                            values (?, ?, ?, ?) on conflict do nothing
                            """)
                            .params(caller, key, fingerprint, Timestamp.from(clock.instant()))
                            .update()
                    == 1;
            database.sql("set local lock_timeout to default").update();
            return first;
        } catch (DataAccessException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                    && WAITED_IN_VAIN.equals(cause.getSQLState())) {
                throw new RequestStillAtWork();
            }
            throw failure;
        }
    }

    private <T> T kept(String caller, String key, String fingerprint, Class<T> answerType) {
        Kept kept = database.sql(
                        "select fingerprint, answer::text from ringflow.idempotent_request where caller = ? and key = ?")
                .params(caller, key)
                .query(Kept.class)
                .single();
        if (!kept.fingerprint().equals(fingerprint)) {
            throw new IdempotencyKeyReused();
        }
        try {
            return json.readValue(kept.answer(), answerType);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The kept answer to " + key + " cannot be read", unreadable);
        }
    }

    /** In small steps, so that nobody waits for it; nodes that do it at the same time take different ones. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        Timestamp oldest = Timestamp.from(clock.instant().minus(settings.kept()));
        int forgotten;
        do {
            forgotten = database.sql("""
                            delete from ringflow.idempotent_request where (caller, key) in (
                              select caller, key from ringflow.idempotent_request where created_at < ?
                               order by created_at limit ? for update skip locked)
                            """).params(oldest, FORGOTTEN_AT_ONCE).update();
        } while (forgotten == FORGOTTEN_AT_ONCE);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    record Kept(String fingerprint, String answer) {}
}
