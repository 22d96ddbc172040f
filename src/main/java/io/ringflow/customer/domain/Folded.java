package io.ringflow.customer.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared and searched: full and half width, case, accents and punctuation left aside. */
final class Folded {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s\\u00a0\\u3000]+");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private Folded() {}

    /** What somebody typed, without invisible characters and with single spaces. */
    static String cleaned(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    /** One case and one width. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    static String withoutAccents(String text) {
        return Normalizer.normalize(
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(""), Normalizer.Form.NFC);
    }

    /** The words, accents left aside, for the search by beginnings of words. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(withoutAccents(folded(text)))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
