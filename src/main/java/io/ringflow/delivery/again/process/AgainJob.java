package io.ringflow.delivery.again.process;

import io.ringflow.delivery.again.AgainRuns;
import io.ringflow.engine.job.RecordJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does one piece of what somebody asked for many. */
@Component
class AgainJob extends RecordJob {

    private final ObjectProvider<AgainRuns> runs;

    AgainJob(ObjectProvider<AgainRuns> runs) {
        super("ringflow-again");
        this.runs = runs;
    }

    @Override
    protected void work(long run) {
        runs.getObject().step(run);
    }
}
