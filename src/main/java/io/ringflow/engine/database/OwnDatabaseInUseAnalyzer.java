package io.ringflow.engine.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, instead of a stack trace, that the data folder is taken. */
class OwnDatabaseInUseAnalyzer extends AbstractFailureAnalyzer<OwnDatabaseInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OwnDatabaseInUse cause) {
        String[] sentences = cause.getMessage().split("(?<=\\.) ", 2);
        return new FailureAnalysis(sentences[0], sentences[1], cause);
    }
}
