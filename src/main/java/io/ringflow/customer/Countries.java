package io.ringflow.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their ISO 3166 code, and by their name in the languages that Ringflow speaks. */
public final class Countries {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final Map<String, String> CODES = codes();

    /** A country as a form offers it. */
    public record Country(String code, String name) {}

    private Countries() {}

    /** The code of a country given by code or by name in English or Chinese; nothing is guessed. */
    public static Optional<String> code(String codeOrName) {
        return Optional.ofNullable(CODES.get(folded(codeOrName)));
    }

    /** The name in a language; what is no code comes back as it is. */
    public static String name(String code, Locale locale) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }

    /** All of them, by name in that language. */
    public static List<Country> all(Locale locale) {
        var collator = java.text.Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, name(code, locale)))
                .sorted(Comparator.comparing(Country::name, collator))
                .toList();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(folded(code), code);
            LANGUAGES.forEach(language -> codes.put(folded(name(code, language)), code));
        }
        codes.put(folded("USA"), "US");
        codes.put(folded("United States of America"), "US");
        codes.put(folded("UK"), "GB");
        codes.put(folded("Great Britain"), "GB");
        codes.put(folded("Czech Republic"), "CZ");
        codes.put(folded("Turkey"), "TR");
        return codes;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
