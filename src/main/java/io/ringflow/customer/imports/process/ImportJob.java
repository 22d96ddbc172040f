package io.ringflow.customer.imports.process;

import io.ringflow.customer.imports.domain.ImportSteps;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does one step of an import in the job's transaction. The last attempt at a step that keeps failing says so instead. */
@Component
class ImportJob implements JobHandler<ImportJob.Work> {

    static final String TYPE = "ringflow-import";

    private static final String TIDY_UP = "tidy-up ";

    private final ObjectProvider<ImportSteps> steps;

    ImportJob(ObjectProvider<ImportSteps> steps) {
        this.steps = steps;
    }

    /** @param tidyUp whether the upload is to be thrown away if nobody went on with it */
    record Work(long run, boolean tidyUp) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return (tidyUp ? TIDY_UP : "") + run;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Work newConfiguration(String text) {
        boolean tidyUp = text.startsWith(TIDY_UP);
        return new Work(Long.parseLong(tidyUp ? text.substring(TIDY_UP.length()) : text), tidyUp);
    }

    @Override
    public void execute(Work work, ExecutionEntity execution, CommandContext commandContext, String tenantId) {
        JobEntity job = commandContext.getCurrentJob();
        boolean lastAttempt = job != null && job.getRetries() <= 1;
        String fault = job == null ? "" : String.valueOf(job.getExceptionMessage());
        Context.removeCommandContext();
        try {
            work(work, lastAttempt, fault);
        } finally {
            Context.setCommandContext(commandContext);
        }
    }

    /**
     * Works outside the job's command, though in its transaction: what the step asks of the engine is then written at once, as
     * when a page asks, and is seen by the queries that follow.
     */
    private void work(Work work, boolean lastAttempt, String fault) {
        if (work.tidyUp()) {
            steps.getObject().tidyUp(work.run());
        } else if (lastAttempt) {
            steps.getObject().giveUp(work.run(), fault);
        } else {
            steps.getObject().step(work.run());
        }
    }

    @Override
    public void onDelete(Work work, JobEntity job) {
        // the import is kept, whatever happens to its job
    }
}
