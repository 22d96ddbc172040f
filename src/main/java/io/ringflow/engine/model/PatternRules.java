package io.ringflow.engine.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which regular expressions are safe to run on what strangers type. One that repeats a group whose inside can itself be matched
 * in several ways takes time beyond all measure; so a repeated group may hold neither a repetition nor a choice, and nothing
 * refers back.
 */
final class PatternRules {

    private static final int LONGEST = 300;
    private static final int MOST_REPETITIONS = 8;
    private static final int MOST_TIMES = 1_000;

    private PatternRules() {}

    static boolean isSafe(String pattern) {
        if (pattern.length() > LONGEST) {
            return false;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean risky = false;
        boolean closedRisky = false;
        boolean afterGroup = false;
        int repetitions = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                if (i + 1 < pattern.length()
                        && (Character.isDigit(pattern.charAt(i + 1)) || pattern.charAt(i + 1) == 'k')) {
                    return false;
                }
                i++;
                afterGroup = false;
            } else if (c == '[') {
                i = endOfClass(pattern, i);
                afterGroup = false;
            } else if (c == '(') {
                groups.push(risky);
                risky = false;
                afterGroup = false;
            } else if (c == ')') {
                closedRisky = risky;
                risky = risky || Boolean.TRUE.equals(groups.poll());
                afterGroup = true;
            } else if (c == '|') {
                risky = true;
                afterGroup = false;
            } else if (c == '*' || c == '+' || c == '{') {
                boolean fixed = c == '{' && isFixed(pattern, i);
                if (c == '{' && tooMany(pattern, i)) {
                    return false;
                }
                if (!fixed) {
                    if (afterGroup && closedRisky || ++repetitions > MOST_REPETITIONS) {
                        return false;
                    }
                    risky = true;
                }
                i = c == '{' ? Math.max(i, pattern.indexOf('}', i)) : i;
                afterGroup = false;
            } else if (c == '?') {
                risky = risky || i > 0 && pattern.charAt(i - 1) != '(';
                afterGroup = false;
            } else {
                afterGroup = false;
            }
        }
        return true;
    }

    private static int endOfClass(String pattern, int start) {
        int depth = 0;
        for (int i = start; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && i > start + 1 && --depth == 0) {
                return i;
            }
        }
        return pattern.length() - 1;
    }

    private static boolean isFixed(String pattern, int brace) {
        int end = pattern.indexOf('}', brace);
        return end > 0 && pattern.substring(brace + 1, end).matches("\\d+");
    }

    private static boolean tooMany(String pattern, int brace) {
        int end = pattern.indexOf('}', brace);
        return end > 0
                && Arrays.stream(pattern.substring(brace + 1, end).split(","))
                        .anyMatch(times ->
                                times.length() > 4 || times.matches("\\d+") && Integer.parseInt(times) > MOST_TIMES);
    }
}
