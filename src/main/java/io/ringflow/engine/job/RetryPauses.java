package io.ringflow.engine.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/** Tries failed work of a module again after the pauses that the engine makes by itself between the tries of a model's step only. */
class RetryPauses implements FailedJobCommandFactory {

    private final ProcessEngineConfigurationImpl engine;
    private final Set<String> kinds;
    private final Clock clock;

    RetryPauses(ProcessEngineConfigurationImpl engine, Set<String> kinds, Clock clock) {
        this.engine = engine;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The first try, and one after each pause. */
    static int tries(ProcessEngineConfigurationImpl engine) {
        return configured(engine)
                .map(FailedJobRetryConfiguration::getRetries)
                .orElse(engine.getDefaultNumberOfRetries());
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new Retry(jobId, failure);
    }

    private static Optional<FailedJobRetryConfiguration> configured(ProcessEngineConfigurationImpl engine) {
        return Optional.ofNullable(ParseUtil.parseRetryIntervals(engine.getFailedJobRetryTimeCycle()))
                .filter(known -> known.getRetryIntervals() != null);
    }

    /** The last one is repeated, as the engine does. */
    private Optional<Duration> pause(JobEntity job) {
        List<String> pauses = configured(engine)
                .map(FailedJobRetryConfiguration::getRetryIntervals)
                .orElse(List.of());
        int done = Math.max(0, tries(engine) - job.getRetries());
        return pauses.isEmpty() || job.getRetries() <= 1
                ? Optional.empty()
                : Optional.of(Duration.parse(
                        pauses.get(Math.min(done, pauses.size() - 1)).replaceFirst("^R\\d*/", "")));
    }

    private final class Retry extends DefaultJobRetryCmd {

        private Retry(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        protected void executeStandardStrategy(CommandContext commandContext) {
            Optional.ofNullable(getJob())
                    .filter(job -> kinds.contains(job.getJobHandlerType()))
                    .ifPresent(job -> pause(job)
                            .ifPresent(pause ->
                                    job.setDuedate(Date.from(clock.instant().plus(pause)))));
            super.executeStandardStrategy(commandContext);
        }
    }
}
