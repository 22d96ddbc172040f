package io.ringflow.engine;

import io.ringflow.engine.model.ModelSafety;
import io.ringflow.engine.palette.Palette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * The process engine without the application, in memory: what a model needs to be tried, with stand-ins for the services
 * that its delegates call.
 */
public final class EngineAlone implements AutoCloseable {

    private final ProcessEngine engine;

    private EngineAlone(ProcessEngine engine) {
        this.engine = engine;
    }

    public static Builder with() {
        return new Builder();
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** Deploys class path resources, for example {@code processes/pipeline/lead-to-contract.bpmn}, in one deployment. */
    public EngineAlone deploy(String... resources) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Arrays.stream(resources).forEach(deployment::addClasspathResource);
        deployment.deploy();
        return this;
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Beans and plugins of the engine. */
    public static final class Builder {

        private final Map<String, Object> beans = new HashMap<>();
        private final List<ProcessEnginePlugin> plugins = new ArrayList<>();

        private Builder() {
            plugins.add(new RefusalPlugin());
            plugins.add(new SpinProcessEnginePlugin());
        }

        public <T> Builder bean(String name, T bean) {
            beans.put(name, bean);
            return this;
        }

        public Builder plugin(ProcessEnginePlugin plugin) {
            plugins.add(plugin);
            return this;
        }

        public EngineAlone start() {
            plugins.add(new ModelSafety(Palette.of(beans)));
            StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
            String name = UUID.randomUUID().toString();
            configuration
                    .setProcessEngineName(name)
                    .setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1")
                    .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                    .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                    .setJobExecutorActivate(false);
            configuration.setDefaultSerializationFormat("application/json");
            configuration.setEnforceHistoryTimeToLive(true);
            configuration.setProcessEnginePlugins(plugins);
            return new EngineAlone(configuration.buildProcessEngine());
        }
    }
}
