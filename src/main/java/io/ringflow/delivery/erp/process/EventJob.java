package io.ringflow.delivery.erp.process;

import io.ringflow.delivery.erp.EventWork;
import io.ringflow.engine.job.RecordJob;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works off one event of the ERP. */
@Component
class EventJob extends RecordJob {

    /** Pages ask for jobs of this kind, too. */
    static final String TYPE = "ringflow-erp-event";

    private final ObjectProvider<EventWork> work;

    EventJob(ObjectProvider<EventWork> work) {
        super(TYPE);
        this.work = work;
    }

    @Override
    protected void work(long event) {
        work.getObject().workOff(event);
    }
}
