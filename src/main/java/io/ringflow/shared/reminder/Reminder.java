package io.ringflow.shared.reminder;

import java.util.Map;

/**
 * Something that a person should not miss.
 *
 * @param person login name
 * @param kind names the sentence {@code reminder.<kind>} that the facts are put into
 * @param path of the page that it is about, inside Ringflow; empty if it is about none
 * @param facts by their place in the sentence: what is called {@code on} is a day, what begins with # is the key of a message
 */
public record Reminder(String person, String kind, String path, Map<String, String> facts) {

    private static final String OURS = "/(?![/\\\\])[^\\s\\\\{}]*";
    private static final int LONGEST_PATH = 300;

    /** @throws NoPageOfOurs if the path leads out of Ringflow */
    public Reminder {
        if (!path.isEmpty() && (!path.matches(OURS) || path.length() > LONGEST_PATH)) {
            throw new NoPageOfOurs(path);
        }
        facts = Map.copyOf(facts);
    }
}
