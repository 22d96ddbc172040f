package io.ringflow.pipeline.domain;

/** What an approver said, for whoever corrects the contract. */
public record Remark(ApprovalLevel level, Verdict verdict, String by, String comment) {}
