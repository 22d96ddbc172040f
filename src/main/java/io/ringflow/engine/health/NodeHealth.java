package io.ringflow.engine.health;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether this node can serve anybody, for readiness; the sentences are for administrators. */
@Component("node")
class NodeHealth implements HealthIndicator {

    private final Lookout lookout;
    private final ProcessEngineConfigurationImpl engine;
    private final boolean takesJobs;

    NodeHealth(
            Lookout lookout,
            ProcessEngine engine,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean takesJobs) {
        this.lookout = lookout;
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.takesJobs = takesJobs;
    }

    @Override
    public Health health() {
        Map<String, String> found = lookout.found();
        String jobs = jobs();
        boolean well = found.values().stream().allMatch(DatabaseLook.WELL::equals) && jobs.equals(DatabaseLook.WELL);
        return (well ? Health.up() : Health.down())
                .withDetails(found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> said(entry.getValue()))))
                .withDetail("jobExecutor", takesJobs ? said(jobs) : "switched off by the settings")
                .build();
    }

    private String jobs() {
        JobExecutor executor = engine.getJobExecutor();
        return !takesJobs || executor != null && executor.isActive() ? DatabaseLook.WELL : "It takes on no jobs";
    }

    private static String said(String trouble) {
        return trouble.equals(DatabaseLook.WELL) ? "well" : trouble;
    }
}
