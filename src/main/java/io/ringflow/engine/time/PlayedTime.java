package io.ringflow.engine.time;

import io.ringflow.shared.DemonstrationClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The time in which the demonstration company's past is acted out: the house's clock and the engine's go together. */
@Component
@ConditionalOnProperty("ringflow.demo-company")
public class PlayedTime {

    /** Whatever loops for longer than this is not like life. */
    private static final int MOST_TIMERS = 60;

    private final DemonstrationClock clock;
    private final ManagementService jobs;

    PlayedTime(DemonstrationClock clock, ManagementService jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** The time of day, wherever the play is. */
    public Instant now() {
        return clock.realTime();
    }

    public void travelTo(Instant past) {
        clock.travelTo(past);
        ClockUtil.setCurrentTime(Date.from(past));
    }

    public void comeHome() {
        clock.comeHome();
        ClockUtil.reset();
    }

    /**
     * Lets time pass for cases: their timers fire one after the other, each at the moment that the model says, or when the play
     * begins if that is later.
     *
     * @param cases the process instances as they are then
     * @param after what follows from each without anybody's doing
     */
    public void letPass(Supplier<Stream<String>> cases, Instant from, Instant until, Runnable after) {
        for (int fired = 0; fired < MOST_TIMERS; fired++) {
            Optional<Job> due = cases.get()
                    .flatMap(instance -> jobs
                            .createJobQuery()
                            .processInstanceId(instance)
                            .timers()
                            .duedateLowerThan(Date.from(until))
                            .list()
                            .stream())
                    .min(Comparator.comparing(Job::getDuedate));
            if (due.isEmpty()) {
                return;
            }
            Instant then = due.get().getDuedate().toInstant();
            travelTo(then.isBefore(from) ? from : then);
            jobs.executeJob(due.get().getId());
            after.run();
        }
    }

    /** Does what waits for the job executor. */
    public void goOn(Stream<String> cases) {
        cases.flatMap(instance -> jobs.createJobQuery().processInstanceId(instance).messages().list().stream())
                .map(Job::getId)
                .toList()
                .forEach(jobs::executeJob);
    }
}
