package io.ringflow.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that Ringflow speaks. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

    private Languages() {}

    /** The language of ours that a wish comes down to: any Chinese is {@code zh-CN}, any English {@code en}. */
    public static Optional<Locale> spoken(Locale wish) {
        return ALL.stream()
                .filter(ours -> ours.getLanguage().equals(wish.getLanguage()))
                .findFirst();
    }

    public static Optional<Locale> spoken(String tag) {
        return spoken(Locale.forLanguageTag(tag));
    }
}
