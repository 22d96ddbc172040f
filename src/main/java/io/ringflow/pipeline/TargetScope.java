package io.ringflow.pipeline;

/** Whose target it is. A department is the team that people belong to. */
public enum TargetScope {
    COMPANY,
    DEPARTMENT,
    PERSON
}
