package io.ringflow.delivery.erp.process;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Tries a failed event again in a while. The engine pauses so between the tries of a model's steps only, and repeats any other
 * job at once, which a lost database or a deadlock outlasts.
 */
class EventRetries implements FailedJobCommandFactory {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** The first try, and one after each pause. */
    static final int TRIES = PAUSES.size() + 1;

    private final Clock clock;

    EventRetries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new Retry(jobId, failure);
    }

    private final class Retry extends DefaultJobRetryCmd {

        private Retry(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        protected void executeStandardStrategy(CommandContext commandContext) {
            JobEntity job = getJob();
            if (job != null && EventJob.TYPE.equals(job.getJobHandlerType()) && job.getRetries() > 1) {
                Duration pause = PAUSES.get(Math.max(0, TRIES - job.getRetries()));
                job.setDuedate(Date.from(clock.instant().plus(pause)));
            }
            super.executeStandardStrategy(commandContext);
        }
    }
}
