package io.ringflow.delivery.web;

import io.ringflow.delivery.ProjectView;
import java.util.Optional;

/** A part of a project's page that looks after itself; the page knows nothing about what is in it. */
interface ProjectPanel {

    /** Smaller comes first. */
    int order();

    /** The template and its fragment without parameters, for example {@code delivery/project-money :: money}. */
    String fragment();

    /** What the fragment reads as {@code ${panel}}; empty to show nothing for this project. */
    Optional<Object> content(ProjectView project);
}
