package io.ringflow.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Interrupts a job that hangs before its lock runs out. Otherwise the job would be taken up again and again, each time by another
 * thread, until no thread is left on any node; so it fails, is tried again, and becomes an incident.
 */
@Component
class HungJobs extends AbstractProcessEnginePlugin {

    private final Duration patience;

    HungJobs(@Value("${ringflow.jobs.longest}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                Interceptors.before(new Watch(patience), configuration.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static final class Watch extends CommandInterceptor {

        private final Duration patience;
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "hung-jobs");
            thread.setDaemon(true);
            return thread;
        });

        private Watch(Duration patience) {
            this.patience = patience;
        }

        @Override
        public <T> @Nullable T execute(Command<T> command) {
            if (!(command instanceof ExecuteJobsCmd)) {
                return next.execute(command);
            }
            Alarm alarm = new Alarm(Thread.currentThread());
            Future<?> ringing = clock.schedule(alarm::ring, patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                return next.execute(command);
            } finally {
                ringing.cancel(false);
                alarm.stop();
            }
        }
    }

    /** Rings while the job runs and never afterwards, when the thread may have other work already. */
    private static final class Alarm {

        private final Thread worker;
        private boolean over;
        private boolean rang;

        private Alarm(Thread worker) {
            this.worker = worker;
        }

        synchronized void ring() {
            if (!over) {
                rang = true;
                worker.interrupt();
            }
        }

        synchronized void stop() {
            over = true;
            if (rang) {
                Thread.interrupted();
            }
        }
    }
}
