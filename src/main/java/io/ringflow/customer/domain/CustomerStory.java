package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to a customer's record, newest first. */
@Component
public class CustomerStory {

    private final JdbcClient database;

    CustomerStory(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param kind what happened; the message files hold a sentence for each
     * @param subject which fact or which person it was about
     * @param process the id of the process that did it, if one did
     * @param caseNumber the number of its case
     */
    public record Event(
            long id,
            String kind,
            String subject,
            String was,
            String became,
            Instant doneAt,
            @Nullable String doneBy,
            @Nullable String process,
            @Nullable String caseNumber) {}

    /** @param behind the event after which to go on; empty for the newest */
    public List<Event> of(CustomerId customer, Optional<Event> behind, int limit) {
        return database.sql("""
                        select id, kind, subject, was, became, done_at, done_by, process, case_number
                        from ringflow.customer_event
                        where customer_id = :customer
                          and (cast(:behind as bigint) is null
                               or (done_at, id) < (select done_at, id from ringflow.customer_event where id = :behind))
                        order by done_at desc, id desc
                        limit :limit""")
                .param("customer", customer.value())
                .param("behind", behind.map(Event::id).orElse(null))
                .param("limit", limit)
                .query(Event.class)
                .list();
    }
}
