package io.ringflow.delivery.again.process;

import io.ringflow.delivery.again.AgainRuns;
import io.ringflow.engine.job.ModuleJob;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does one piece of what somebody asked for many. */
@Component
class AgainJob extends ModuleJob<AgainJob.Work> {

    private final ObjectProvider<AgainRuns> runs;

    AgainJob(ObjectProvider<AgainRuns> runs) {
        super("ringflow-again");
        this.runs = runs;
    }

    /** Of which run. */
    record Work(long run) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return Long.toString(run);
        }
    }

    @Override
    public Work newConfiguration(String text) {
        return new Work(Long.parseLong(text));
    }

    @Override
    protected boolean pausesBetweenAttempts() {
        return true;
    }

    @Override
    protected void work(Work piece, Attempt attempt) {
        runs.getObject().step(piece.run());
    }
}
