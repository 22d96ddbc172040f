package io.ringflow.delivery.erp;

/** What became of an event that was kept. */
public enum EventState {
    /** To be worked off, or being worked off just now. */
    NEW,
    /** Speaks of another event that did not come yet; tried again by itself. */
    WAITING,
    /** Fits nothing; somebody has to look at it. */
    UNMATCHED,
    /** What it says was done, once. */
    DONE,
    /** Somebody said that nothing is to be done. */
    ASIDE
}
