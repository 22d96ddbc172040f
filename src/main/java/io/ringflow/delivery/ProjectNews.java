package io.ringflow.delivery;

/** A line of a project's story, told where the project is not the only one. */
public record ProjectNews(String project, ProjectView.Event event) {}
