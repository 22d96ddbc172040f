package io.ringflow.delivery;

/** Whether a project still waits for something. */
public enum ProjectStatus {
    RUNNING,
    CLOSED
}
