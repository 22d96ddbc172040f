package io.ringflow.pipeline.domain;

/** In whose name a contract is approved. */
public enum ApprovalLevel {
    MANAGER,
    FINANCE,
    LEGAL
}
