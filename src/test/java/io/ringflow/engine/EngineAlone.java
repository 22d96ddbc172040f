package io.ringflow.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.context.support.GenericApplicationContext;

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

        private final GenericApplicationContext beans = new GenericApplicationContext();
        private final List<ProcessEnginePlugin> plugins = new ArrayList<>();

        private Builder() {
            plugins.add(new RefusalPlugin());
            plugins.add(new SpinProcessEnginePlugin());
        }

        public <T> Builder bean(String name, T bean) {
            beans.getBeanFactory().registerSingleton(name, bean);
            return this;
        }

        public Builder plugin(ProcessEnginePlugin plugin) {
            plugins.add(plugin);
            return this;
        }

        public EngineAlone start() {
            beans.refresh();
            StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
            String name = UUID.randomUUID().toString();
            configuration
                    .setProcessEngineName(name)
                    .setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1")
                    .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                    .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                    .setJobExecutorActivate(false);
            configuration.setDefaultSerializationFormat("application/json");
            configuration.setExpressionManager(new SpringExpressionManager(beans, null));
            configuration.setEnforceHistoryTimeToLive(true);
            configuration.setProcessEnginePlugins(plugins);
            return new EngineAlone(configuration.buildProcessEngine());
        }
    }
}
