package io.ringflow.delivery.erp.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Makes the engine's job executor work on the ERP's events. */
@Component
class EventJobs extends AbstractProcessEnginePlugin {

    private final EventJob job;
    private final Clock clock;

    EventJobs(EventJob job, Clock clock) {
        this.job = job;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> handlers = configuration.getCustomJobHandlers() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomJobHandlers());
        handlers.add(job);
        configuration.setCustomJobHandlers(handlers);
        configuration.setFailedJobCommandFactory(new EventRetries(configuration, clock));
    }
}
