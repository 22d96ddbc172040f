package io.ringflow.pipeline;

/** What whoever enters a lead gets back: the number to ask by, and the process that now carries it. */
public record LeadReceipt(String leadNumber, String processInstanceId) {}
