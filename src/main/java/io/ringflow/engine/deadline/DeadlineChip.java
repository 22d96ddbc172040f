package io.ringflow.engine.deadline;

/**
 * What a page shows of a deadline, in the language of the person.
 *
 * @param words short, such as «in 2 h», «tomorrow 10:00», «3 h late»
 * @param exact the exact moment, for the hover
 */
public record DeadlineChip(State state, String words, String exact) {

    /** How pressing it is; the colour of the chip. */
    public enum State {
        LATE,
        SOON,
        CALM
    }

    public boolean late() {
        return state == State.LATE;
    }

    public boolean soon() {
        return state == State.SOON;
    }
}
