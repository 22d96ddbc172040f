package io.ringflow.home;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as a row of a work list.
 *
 * @param step what is to be done, in the person's language
 * @param what the model's note on the task, such as what is to be confirmed; empty if there is none
 * @param process of which loop, in the person's language
 * @param number of the record it is about, empty if the case has none
 * @param customer whom it is about, empty if nobody
 * @param soon when it becomes pressing; null if never before it is late
 * @param mine whether the person has it already, and need not take it first
 * @param after key of this row, to ask for the rows behind it
 */
record WorkItem(
        String id,
        String step,
        String what,
        String process,
        String number,
        String customer,
        @Nullable Instant due,
        @Nullable Instant soon,
        boolean mine,
        String after) {}
