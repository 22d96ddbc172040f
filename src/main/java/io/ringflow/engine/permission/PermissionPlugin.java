package io.ringflow.engine.permission;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/** Puts {@link LightRights} in the place of the engine's own check. */
@Component
class PermissionPlugin extends AbstractProcessEnginePlugin {

    private final KnownGrants grants;

    PermissionPlugin(KnownGrants grants) {
        this.grants = grants;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<SessionFactory> own = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            own.addAll(configuration.getCustomSessionFactories());
        }
        own.add(new Factory());
        configuration.setCustomSessionFactories(own);
    }

    private final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new LightRights(grants);
        }
    }
}
