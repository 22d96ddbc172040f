package io.ringflow.engine.job;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that a module leaves to the engine's job executor. Each bean of this type is known to the engine; its pieces
 * are queued by {@link JobQueue}, in the caller's transaction. What the work needs of Spring comes by {@code ObjectProvider},
 * since the engine asks for these beans before it runs.
 *
 * @param <W> one piece of the work: a record that writes itself as text, and is read by {@link #newConfiguration}
 */
public abstract class ModuleJob<W extends JobHandlerConfiguration> implements JobHandler<W> {

    private final String type;

    /** @param type what the engine calls such jobs, for good: it stands in the database */
    protected ModuleJob(String type) {
        this.type = type;
    }

    /**
     * Does one piece, outside the job's command though in its transaction: what it asks of the engine is then written at once, as
     * when a page asks, and is seen by the queries that follow. Whatever it throws takes back what it did.
     */
    protected abstract void work(W piece, Attempt attempt);

    /**
     * Whether a piece that failed waits before it is tried again, as a model's step does. Without that the engine tries it again
     * at once, which a lost database or a deadlock outlasts.
     */
    protected boolean pausesBetweenAttempts() {
        return false;
    }

    /**
     * Which attempt it is.
     *
     * @param last whether the engine gives up if this one fails, too
     * @param formerFault what the one before said
     */
    public record Attempt(boolean last, String formerFault) {}

    @Override
    public final String getType() {
        return type;
    }

    @Override
    public final void execute(W piece, ExecutionEntity execution, CommandContext command, String tenant) {
        Attempt attempt = attempt(command.getCurrentJob());
        Context.removeCommandContext();
        try {
            work(piece, attempt);
        } finally {
            Context.setCommandContext(command);
        }
    }

    private static Attempt attempt(@Nullable JobEntity job) {
        return job == null
                ? new Attempt(false, "")
                : new Attempt(job.getRetries() <= 1, String.valueOf(job.getExceptionMessage()));
    }

    /** What the work is about is kept, whatever happens to its job. */
    @Override
    public final void onDelete(W piece, JobEntity job) {}
}
