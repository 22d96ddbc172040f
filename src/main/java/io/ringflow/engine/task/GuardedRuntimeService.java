package io.ringflow.engine.task;

import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** The engine's runtime service, which lets nobody from outside begin a case in its middle. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String id) {
        return new Start(commandExecutor, id, true);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String key) {
        return new Start(commandExecutor, key, false);
    }

    /** A start that asks before it skips the beginning. */
    private static final class Start extends ProcessInstantiationBuilderImpl {

        private Start(CommandExecutor commands, String process, boolean byId) {
            super(commands);
            if (byId) {
                processDefinitionId = process;
            } else {
                processDefinitionKey = process;
            }
        }

        @Override
        public ProcessInstantiationBuilder startBeforeActivity(String activity) {
            requireRight();
            return super.startBeforeActivity(activity);
        }

        @Override
        public ProcessInstantiationBuilder startAfterActivity(String activity) {
            requireRight();
            return super.startAfterActivity(activity);
        }

        @Override
        public ProcessInstantiationBuilder startTransition(String transition) {
            requireRight();
            return super.startTransition(transition);
        }

        private void requireRight() {
            if (OutsideCall.isNow()) {
                commandExecutor.execute(context -> {
                    if (StartGuard.isRestricted(process(context), context)) {
                        throw new StartElsewhere();
                    }
                    return null;
                });
            }
        }

        private ProcessDefinitionEntity process(CommandContext context) {
            DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
            return processDefinitionId == null
                    ? cache.findDeployedLatestProcessDefinitionByKey(processDefinitionKey)
                    : cache.findDeployedProcessDefinitionById(processDefinitionId);
        }
    }
}
