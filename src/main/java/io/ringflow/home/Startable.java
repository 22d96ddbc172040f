package io.ringflow.home;

/** A process that the person may start, in the person's language. */
record Startable(String key, String definition, String name) {}
