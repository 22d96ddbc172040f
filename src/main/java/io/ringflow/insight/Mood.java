package io.ringflow.insight;

/** How a customer left us, by the satisfaction gap. */
public enum Mood {
    /** Less was found than expected. */
    DISSATISFIED,
    /** Just what was expected. */
    SATISFIED,
    /** More than expected. */
    DELIGHTED
}
