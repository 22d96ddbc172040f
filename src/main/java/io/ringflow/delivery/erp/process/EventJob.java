package io.ringflow.delivery.erp.process;

import io.ringflow.delivery.erp.EventWork;
import io.ringflow.engine.job.ModuleJob;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works off one event of the ERP. */
@Component
class EventJob extends ModuleJob<EventJob.Work> {

    /** Pages ask for jobs of this kind, too. */
    static final String TYPE = "ringflow-erp-event";

    private final ObjectProvider<EventWork> work;

    EventJob(ObjectProvider<EventWork> work) {
        super(TYPE);
        this.work = work;
    }

    /** Which event it is. */
    record Work(long event) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return Long.toString(event);
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
        work.getObject().workOff(piece.event());
    }
}
