package io.ringflow.engine.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.ringflow.engine.Interceptors;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Measures each job that this node does, its commit included: how long it took, and whether it was done. */
@Component
class JobTimes extends AbstractProcessEnginePlugin {

    private static final String NAME = "ringflow.job";

    /** Kind of the job that the thread works on, noted inside of the command and read when it is over. */
    private final ThreadLocal<Optional<Kind>> current = ThreadLocal.withInitial(Optional::empty);

    private final ObjectProvider<MeterRegistry> registry;

    JobTimes(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    private record Kind(String type, String process) {

        static final Kind GONE = new Kind("gone", "");

        static Kind of(JobEntity job) {
            return new Kind(
                    job.getJobHandlerType(),
                    Optional.ofNullable(job.getProcessDefinitionKey()).orElse(""));
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.before(new Measuring(), configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPostCommandInterceptorsTxRequired(
                Interceptors.before(new Noting(), configuration.getCustomPostCommandInterceptorsTxRequired()));
    }

    /** Outside of everything, the transaction too. */
    private final class Measuring extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd)) {
                return next.execute(command);
            }
            Timer.Sample sample = Timer.start(registry.getObject());
            String outcome = "failed";
            try {
                T result = next.execute(command);
                outcome = "done";
                return result;
            } finally {
                Kind kind = current.get().orElse(Kind.GONE);
                current.remove();
                sample.stop(Timer.builder(NAME)
                        .description("Jobs of the process engine that this node did.")
                        .tags("type", kind.type(), "process", kind.process(), "outcome", outcome)
                        .register(registry.getObject()));
            }
        }
    }

    /** Inside of the command, where the job is known. */
    private final class Noting extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } finally {
                if (command instanceof ExecuteJobsCmd) {
                    current.set(Optional.ofNullable(Context.getCommandContext())
                            .map(context -> context.getCurrentJob())
                            .map(Kind::of));
                }
            }
        }
    }
}
