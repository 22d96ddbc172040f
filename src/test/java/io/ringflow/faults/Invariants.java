package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.nodes.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold whatever failed, asked of the database itself; each finding is a sentence that names the record. */
final class Invariants {

    /** A dead node's jobs are taken over when its lock has run out, and then take a moment. */
    static final Duration DRAINED_WITHIN = Duration.ofSeconds(60 + 30);

    private final JdbcClient sql;

    Invariants(Cluster cluster) {
        this.sql = cluster.sql();
    }

    /** Waits until no job is due or locked any more. @return how long that took */
    Duration awaitDrained() {
        long begin = System.nanoTime();
        Until.isTrue(
                "no job is due, locked or failing: " + Queries.PENDING_JOBS,
                DRAINED_WITHIN,
                () -> findings(Queries.PENDING_JOBS).isEmpty());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Everything that was acknowledged is there, nothing contradicts anything, nothing happened twice, nothing is stuck. */
    void hold(Ledger ledger) {
        List<String> broken = new ArrayList<>(ledger.complaints());
        broken.addAll(lostLeads(ledger.leads()));
        broken.addAll(lostCompletions(ledger.completions()));
        Queries.AGREEMENT.forEach(query -> broken.addAll(findings(query)));
        Queries.ONCE.forEach(query -> broken.addAll(findings(query)));
        Queries.NOTHING_STUCK.forEach(query -> broken.addAll(findings(query)));
        assertThat(broken).as("what does not hold").isEmpty();
    }

    private List<String> lostLeads(List<Ledger.Lead> leads) {
        return leads.stream()
                .filter(lead -> !sql.sql(
                                "select exists (select from ringflow.lead where number = ? and customer_name = ?)")
                        .params(lead.number(), lead.customer())
                        .query(Boolean.class)
                        .single())
                .map(lead -> "Lead %s of %s was acknowledged and is lost".formatted(lead.number(), lead.customer()))
                .toList();
    }

    private List<String> lostCompletions(List<Ledger.Completion> completions) {
        Map<String, Boolean> known = new java.util.HashMap<>();
        sql.sql(
                        "select id_, assignee_ from act_hi_taskinst where end_time_ is not null and delete_reason_ = 'completed'")
                .query((row, number) -> known.put(row.getString(1) + " " + row.getString(2), true))
                .list();
        return completions.stream()
                .filter(done -> !known.containsKey(done.task() + " " + done.person()))
                .map(done -> "%s of %s was acknowledged to %s and is not done"
                        .formatted(done.name(), done.deal(), done.person()))
                .toList();
    }

    private List<String> findings(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
