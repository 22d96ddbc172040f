package io.ringflow.pipeline;

/** Where a record comes from: it ran here, or a file told of it. */
public enum Origin {
    PROCESS,
    IMPORT
}
