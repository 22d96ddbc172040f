package io.ringflow.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who works here.
 *
 * @param username the login name, which is also the process engine's user id
 * @param name as colleagues write it
 * @param team region or office, empty if none
 * @param manager the manager's login name
 * @param language the person's choice; without one the browser decides
 */
public record Person(
        String username,
        String name,
        Optional<String> email,
        String team,
        Optional<String> manager,
        Optional<Locale> language) {

    /** The one or two letters shown in the person's round badge. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, Math.min(1, words[0].length())));
        if (words.length == 1) {
            return first.toUpperCase(Locale.ROOT);
        }
        String last = words[words.length - 1];
        return (first + last.substring(0, last.offsetByCodePoints(0, 1))).toUpperCase(Locale.ROOT);
    }
}
