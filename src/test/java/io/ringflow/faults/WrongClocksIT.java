package io.ringflow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.Until;
import io.ringflow.nodes.Node;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FaultsTest
class WrongClocksIT {

    private static final ZoneId ZONE = ZoneId.of(Company.ZONE);

    private final Company company;

    WrongClocksIT(Company company) {
        this.company = company;
    }

    @AfterEach
    void setTheClocksRight() {
        company.nodes().stream().filter(Node::isAlive).forEach(node -> node.shiftClock(Duration.ZERO));
    }

    @Test
    void firesEachTimerOnceWhileTheClocksOfTheNodesAreHoursApart() {
        company.during("clocks hours apart, back and forth", traffic -> {
            String process = waitingLead();
            for (int hours : new int[] {3, -5, 24 * 7, -2, 0}) {
                company.north().shiftClock(Duration.ofHours(hours));
                company.south().shiftClock(Duration.ofHours(-hours / 2));
                traffic.awaitFinished(1, Company.PATIENCE);
            }
            assertThat(firings(process, "LeadNotMoved")).isEqualTo(1);
        });
    }

    @Test
    void keepsToWorkingHoursWhenTheClocksArePutForwardInSpring() {
        company.makeWhole();
        showEverywhere(ZonedDateTime.of(2027, 3, 26, 10, 0, 0, 0, ZONE));
        String process = waitingLead();
        ZonedDateTime due = ZonedDateTime.of(2027, 3, 29, 10, 0, 0, 0, ZONE);
        Timestamp planned = company.cluster()
                .sql()
                .sql("select duedate_ from act_ru_job where process_instance_id_ = ? and handler_type_ like 'timer%'")
                .param(process)
                .query(Timestamp.class)
                .single();
        assertThat(Duration.between(planned.toInstant(), due).abs()).isLessThan(Duration.ofMinutes(2));

        showEverywhere(due.minusMinutes(5));
        Until.pause(Duration.ofSeconds(8));
        assertThat(firings(process, "LeadNotMoved")).isZero();
        showEverywhere(due.plusMinutes(5));
        Until.isTrue("the timer fires", Company.PATIENCE, () -> firings(process, "LeadNotMoved") == 1);
        Until.pause(Duration.ofSeconds(8));
        assertThat(firings(process, "LeadNotMoved")).isEqualTo(1);
        Report.add("daylight saving: eight working hours after Friday 10:00 fired on Monday at 10:00, once");
    }

    private void showEverywhere(ZonedDateTime time) {
        company.nodes().forEach(node -> node.shiftClock(Duration.between(Instant.now(), time)));
        Until.pause(Duration.ofMillis(500));
    }

    private String waitingLead() {
        return company.south()
                .as("lena")
                .post("/api/leads", new Play(0, "Waits " + UUID.randomUUID()).lead())
                .json()
                .path("processInstanceId")
                .asText();
    }

    private int firings(String process, String event) {
        JdbcClient sql = company.cluster().sql();
        return sql.sql(
                        "select count(*) from act_hi_job_log where process_instance_id_ = ? and act_id_ like ? and job_state_ = 2")
                .params(process, event + "%")
                .query(Integer.class)
                .single();
    }
}
