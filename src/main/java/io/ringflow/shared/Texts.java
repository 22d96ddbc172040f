package io.ringflow.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as people send it, made fit to keep. */
public final class Texts {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Texts() {}

    /** Without control characters and surrounding space; empty if there was none. */
    public static String clean(@Nullable String text) {
        return text == null ? "" : UNPRINTABLE.matcher(text).replaceAll("").strip();
    }

    /** The same, cut off where the record ends. */
    public static String clean(@Nullable String text, int longest) {
        String clean = clean(text);
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
