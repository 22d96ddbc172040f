package io.ringflow.engine.permission;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets the house itself act in the engine where the rights of the person who happens to ask do not matter; the operation log
 * still names that person.
 */
@Component
public class WithoutRights {

    private final ObjectProvider<ProcessEngine> engine;

    WithoutRights(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** In the caller's transaction. */
    public void act(Runnable action) {
        Callable<Boolean> once = () -> {
            action.run();
            return true;
        };
        ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(once));
    }
}
