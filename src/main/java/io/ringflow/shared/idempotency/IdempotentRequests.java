package io.ringflow.shared.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a repeated request harmless: the answer to a key is kept in the transaction that did the work, and given again. A
 * repeat that comes while the first is still at work waits for it in the database, whichever node it reached.
 */
@Component
public class IdempotentRequests {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LONGEST_KEY = 200;

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotentRequests(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
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
     */
    @Transactional
    public <T> T once(String caller, String key, Object request, Class<T> answerType, Supplier<T> work) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IdempotencyKeyUnusable(LONGEST_KEY);
        }
        String fingerprint = fingerprint(write(request));
        boolean first = database.sql("""
                        insert into ringflow.idempotent_request (caller, key, fingerprint, created_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(caller, key, fingerprint, Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (!first) {
            return kept(caller, key, fingerprint, answerType);
        }
        T answer = work.get();
        database.sql("update ringflow.idempotent_request set answer = ?::jsonb where caller = ? and key = ?")
                .params(write(answer), caller, key)
                .update();
        return answer;
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

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void forgetOld() {
        database.sql("delete from ringflow.idempotent_request where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    record Kept(String fingerprint, String answer) {}
}
