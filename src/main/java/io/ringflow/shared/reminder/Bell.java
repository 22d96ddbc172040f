package io.ringflow.shared.reminder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the layout asks on every page: how much the person who looks has not read. One look into one index answers it. */
@Component
class Bell {

    private static final int COUNTED = 100;

    private final JdbcClient database;

    Bell(JdbcClient database) {
        this.database = database;
    }

    /** @return at most 100 */
    public int unread() {
        return database.sql("""
                        select count(*) from
                          (select 1 from ringflow.reminder where person = :person and read_at is null limit :counted) unread
                        """)
                .param(
                        "person",
                        SecurityContextHolder.getContext().getAuthentication().getName())
                .param("counted", COUNTED)
                .query(Integer.class)
                .single();
    }
}
