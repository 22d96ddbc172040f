package io.ringflow.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hands out the numbers that people use, such as {@code OPP-2026-00042}: kind, year, and a count that never repeats. Counts
 * come from a database sequence for each kind, so that nobody waits for anybody; a number whose transaction fails is lost.
 */
@Component
public class Numbers {

    /** What is numbered; the name is the number's first part. */
    public enum Kind {
        CUS,
        LEAD,
        OPP,
        QUO,
        CON,
        PRJ,
        RCV,
        RCT
    }

    private final JdbcClient database;
    private final Clock clock;

    Numbers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public String next(Kind kind) {
        return next(kind, 1).get(0);
    }

    /** As many numbers at once as a bulk import needs, in one statement. */
    public List<String> next(Kind kind, int count) {
        int year = LocalDate.now(clock).getYear();
        Long[] counts = database.sql("select nextval('ringflow.number_"
                        + kind.name().toLowerCase() + "') from generate_series(1, ?)")
                .param(count)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        return Arrays.stream(counts)
                .map(value -> "%s-%d-%05d".formatted(kind, year, value))
                .toList();
    }
}
