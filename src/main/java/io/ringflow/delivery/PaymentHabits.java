package io.ringflow.delivery;

import java.util.ArrayList;
import java.util.List;

/**
 * How customers have paid the instalments that are over, for a guess at those that are not.
 *
 * @param ended how many instalments this was learnt from
 * @param daysLate after how many days half of them had been settled; 0 if by their day
 * @param likelihood in the order of {@link Aging}: which share comes in of what is so late by now, 0 to 1
 */
public record PaymentHabits(long ended, int daysLate, List<Double> likelihood) {

    /** From fewer than so many nothing is learnt. */
    public static final int ENOUGH = 3;

    /**
     * Those that became so late before they were over.
     *
     * @param ended how many instalments
     * @param paid mean share of their amounts that came in, 0 to 1; the rest was given up
     */
    public record Ended(long ended, double paid) {}

    /**
     * @param late in the order of {@link Aging}, each with those that became even later, so that the first are all. Where too few
     *     became so late, what holds for those less late holds for them, and where none were, all is expected to come in.
     */
    public static PaymentHabits of(int daysLate, List<Ended> late) {
        List<Double> likelihood = new ArrayList<>();
        double before = 1;
        for (Ended age : late) {
            before = age.ended() < ENOUGH ? before : Math.max(0, Math.min(1, age.paid()));
            likelihood.add(before);
        }
        long ended = late.get(0).ended();
        return new PaymentHabits(ended, ended < ENOUGH ? 0 : daysLate, likelihood);
    }

    /** Whether there was anything to learn from. */
    public boolean known() {
        return ended >= ENOUGH;
    }
}
