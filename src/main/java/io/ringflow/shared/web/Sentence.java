package io.ringflow.shared.web;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts facts into the places of a sentence that are named in brackets, such as «[amount] came in». */
public final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\[(\\w+)]");

    private Sentence() {}

    /** @param facts says the fact of a place in words; nothing is written as a dash */
    public static String of(String pattern, UnaryOperator<String> facts) {
        Matcher places = PLACE.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (places.find()) {
            String fact = facts.apply(places.group(1));
            places.appendReplacement(sentence, Matcher.quoteReplacement(fact.isEmpty() ? "–" : fact));
        }
        return places.appendTail(sentence).toString();
    }
}
