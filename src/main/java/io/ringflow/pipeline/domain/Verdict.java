package io.ringflow.pipeline.domain;

/** What an approver can say, from the mildest to the sternest. */
public enum Verdict {
    APPROVED,
    RETURNED,
    REJECTED
}
