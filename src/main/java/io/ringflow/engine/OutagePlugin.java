package io.ringflow.engine;

import io.ringflow.shared.Outage;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Says what it was when a command of the engine fails because its database does. */
@Component
public class OutagePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.before(new Recognition(), configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                Interceptors.before(new Recognition(), configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static final class Recognition extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (OutOfService known) {
                throw known;
            } catch (RuntimeException failure) {
                throw Outage.isBehind(failure) ? new OutOfService(failure) : failure;
            }
        }
    }
}
