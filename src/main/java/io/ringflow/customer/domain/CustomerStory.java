package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** The newest before a moment; what happened in one moment is not torn apart, so there may be more than the limit. */
    public List<Event> before(CustomerId customer, Instant moment, int limit) {
        return database.sql("""
                        select id, kind, subject, was, became, done_at, done_by, process, case_number
                        from (select * from ringflow.customer_event
                              where customer_id = :customer and done_at < :moment
                              order by done_at desc
                              fetch first :limit rows with ties) newest
                        order by done_at desc, id desc""")
                .param("customer", customer.value())
                .param("moment", Timestamp.from(moment))
                .param("limit", limit)
                .query(Event.class)
                .list();
    }
}
