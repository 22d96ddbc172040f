package io.ringflow.pipeline.domain;

/** What an approver can say. */
public enum Verdict {
    APPROVED,
    RETURNED,
    REJECTED
}
