package io.ringflow.engine;

import io.ringflow.shared.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Unwraps refusals that listeners and delegates throw, after their transaction is rolled back. */
@Component
public class RefusalPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.before(new Unwrapping(), configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                Interceptors.before(new Unwrapping(), configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static final class Unwrapping extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (RefusedByRule alreadyUnwrapped) {
                throw alreadyUnwrapped;
            } catch (Refusal refusal) {
                throw refused(refusal);
            } catch (ProcessEngineException failure) {
                throw RefusedByRule.find(failure)
                        .<RuntimeException>map(this::refused)
                        .orElse(failure);
            }
        }

        private RefusedByRule refused(Refusal refusal) {
            RefusalsInRequests.note(refusal);
            return new RefusedByRule(refusal);
        }
    }
}
