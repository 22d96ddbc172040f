package io.ringflow.delivery.again;

import java.util.List;

/** What can be done again for everything that a filter finds; a bean of the package that owns it. */
public interface AgainWork {

    What what();

    /** @param shown as the list names the filter, and {@code search} what was searched for, empty for nothing */
    record Choice(String shown, String search) {}

    long count(Choice choice);

    /** The newest id that there is, so that what comes later is left alone. */
    long newest();

    /** Ids that the filter finds, behind one and up to another, in their order. */
    List<Long> next(Choice choice, long after, long until, int limit);

    /** Does it, in the caller's transaction, as that person. */
    void again(List<Long> ids, String person);

    /** What it is done for. */
    enum What {
        OUTBOX,
        EVENTS
    }
}
