package io.ringflow.pipeline;

/** Another company that is after the same deal, and what is known of its offer. */
public record CompetitorView(String name, String note) {}
