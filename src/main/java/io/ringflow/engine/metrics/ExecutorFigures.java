package io.ringflow.engine.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Whether this node takes on jobs. */
@Component
class ExecutorFigures implements MeterBinder {

    private final ProcessEngineConfigurationImpl engine;

    ExecutorFigures(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ringflow.job.executor.active", engine, it -> isActive(it) ? 1 : 0)
                .description("1 if this node takes on jobs of the process engine.")
                .register(registry);
    }

    private static boolean isActive(ProcessEngineConfigurationImpl engine) {
        return engine.getJobExecutor() != null && engine.getJobExecutor().isActive();
    }
}
