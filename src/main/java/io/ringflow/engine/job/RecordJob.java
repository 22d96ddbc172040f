package io.ringflow.engine.job;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** A kind of work whose pieces are records of a module, each known by its id; one that failed waits before it is tried again. */
public abstract class RecordJob extends ModuleJob<RecordJob.Piece> {

    /** @param type what the engine calls such jobs, for good: it stands in the database */
    protected RecordJob(String type) {
        super(type);
    }

    /** Does what is to be done about the record of that id. */
    protected abstract void work(long record);

    /** Which record it is. */
    public record Piece(long record) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return Long.toString(record);
        }
    }

    @Override
    public final Piece newConfiguration(String text) {
        return new Piece(Long.parseLong(text));
    }

    @Override
    protected final boolean pausesBetweenAttempts() {
        return true;
    }

    @Override
    protected final void work(Piece piece, Attempt attempt) {
        work(piece.record());
    }
}
