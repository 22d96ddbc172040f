package io.ringflow.customer.imports.process;

import io.ringflow.customer.imports.domain.ImportSteps;
import io.ringflow.engine.job.ModuleJob;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does one step of an import. The last attempt at a step that keeps failing says so instead. */
@Component
class ImportJob extends ModuleJob<ImportJob.Work> {

    private static final String TIDY_UP = "tidy-up ";

    private final ObjectProvider<ImportSteps> steps;

    ImportJob(ObjectProvider<ImportSteps> steps) {
        super("ringflow-import");
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
    public Work newConfiguration(String text) {
        boolean tidyUp = text.startsWith(TIDY_UP);
        return new Work(Long.parseLong(tidyUp ? text.substring(TIDY_UP.length()) : text), tidyUp);
    }

    @Override
    protected void work(Work piece, Attempt attempt) {
        if (piece.tidyUp()) {
            steps.getObject().tidyUp(piece.run());
        } else if (attempt.last()) {
            steps.getObject().giveUp(piece.run(), attempt.formerFault());
        } else {
            steps.getObject().step(piece.run());
        }
    }
}
