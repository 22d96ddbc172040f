package io.ringflow.shared.web;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The one or two letters on a person's round badge. */
@Component
public class Initials {

    public String of(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        String last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
