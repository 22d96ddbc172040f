package io.ringflow.engine.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Makes the modules' kinds of work known to the engine's job executor. */
@Component
class ModuleJobs extends AbstractProcessEnginePlugin {

    private final List<JobHandler<?>> kinds;
    private final Clock clock;

    ModuleJobs(List<JobHandler<?>> kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<JobHandler> handlers = new ArrayList<>(kinds);
        if (configuration.getCustomJobHandlers() != null) {
            handlers.addAll(configuration.getCustomJobHandlers());
        }
        configuration.setCustomJobHandlers(handlers);
        configuration.setFailedJobCommandFactory(new RetryPauses(configuration, pausing(), clock));
    }

    private Set<String> pausing() {
        return kinds.stream()
                .filter(kind -> kind instanceof ModuleJob<?> job && job.pausesBetweenAttempts())
                .map(JobHandler::getType)
                .collect(Collectors.toUnmodifiableSet());
    }
}
