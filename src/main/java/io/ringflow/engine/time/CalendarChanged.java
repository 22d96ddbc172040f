package io.ringflow.engine.time;

/** Hours or special days of a calendar are no longer what they were; told within the transaction that changed them. */
public record CalendarChanged(String calendar) {}
