package io.ringflow.customer.imports.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Makes the engine's job executor work on imports. */
@Component
class ImportJobs extends AbstractProcessEnginePlugin {

    private final ImportJob job;

    ImportJobs(ImportJob job) {
        this.job = job;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> handlers = configuration.getCustomJobHandlers() == null
                ? new ArrayList<>()
                : new ArrayList<>(configuration.getCustomJobHandlers());
        handlers.add(job);
        configuration.setCustomJobHandlers(handlers);
    }
}
