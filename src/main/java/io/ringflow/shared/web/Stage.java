package io.ringflow.shared.web;

/**
 * A place on a stage bar.
 *
 * @param note what is shown beside the label, such as the age of the current stage; empty for none
 * @param href where a click leads, to who, when and evidence; empty for none
 */
public record Stage(String label, State state, String note, String href) {

    /** Where the record stands, seen from this stage. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        LOST
    }

    public Stage(String label, State state) {
        this(label, state, "", "");
    }

    public String mark() {
        return switch (state) {
            case DONE -> "is-done";
            case CURRENT -> "is-current";
            case AHEAD -> "is-ahead";
            case LOST -> "is-lost";
        };
    }
}
