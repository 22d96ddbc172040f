package io.ringflow.delivery.erp.process;

import io.ringflow.delivery.erp.EventWork;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works off one event of the ERP. */
@Component
class EventJob implements JobHandler<EventJob.Work> {

    /** Pages ask for jobs of this kind, too. */
    static final String TYPE = "ringflow-erp-event";

    private final ObjectProvider<EventWork> work;

    EventJob(ObjectProvider<EventWork> work) {
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
    public String getType() {
        return TYPE;
    }

    @Override
    public Work newConfiguration(String text) {
        return new Work(Long.parseLong(text));
    }

    /** Outside the job's command, so that what the event changes in the engine is written at once, as when a page asks. */
    @Override
    public void execute(Work event, ExecutionEntity execution, CommandContext commandContext, String tenantId) {
        Context.removeCommandContext();
        try {
            work.getObject().workOff(event.event());
        } finally {
            Context.setCommandContext(commandContext);
        }
    }

    @Override
    public void onDelete(Work event, JobEntity job) {
        // the event is kept, whatever happens to its job
    }
}
