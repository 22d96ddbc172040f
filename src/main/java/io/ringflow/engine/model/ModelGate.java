package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The one gate before the engine: whatever way a deployment comes in, its files pass {@link ModelRules} before any of them is
 * read by the engine, in the transaction that would deploy them.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
public final class ModelGate extends AbstractProcessEnginePlugin {

    private final ModelRules rules;

    public ModelGate(Palette palette, ModelLimits limits) {
        this.rules = new ModelRules(palette, limits);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        deployers.add(this::pass);
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
    }

    /** @throws ModelRefused if any finding refuses */
    private void pass(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        List<ModelFile> files = deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList();
        List<Finding> refusing =
                rules.check(files).stream().filter(Finding::refuses).toList();
        if (!refusing.isEmpty()) {
            throw new ModelRefused(refusing);
        }
    }
}
