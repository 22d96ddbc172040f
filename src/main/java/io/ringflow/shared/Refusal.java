package io.ringflow.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A rule of the business says no. The message is a sentence in the language of the person who asked, which tells what was
 * refused and what to do; pages, REST and Tasklist show it as it is.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;

    /**
     * @param key a message key whose first word names the module, and so the message file: {@code customer.name.taken} is
     *     looked up in {@code messages-customer}
     * @param arguments what the message's placeholders stand for
     */
    protected Refusal(String key, Object... arguments) {
        super(sentence(key, arguments));
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** A message as a refusal would say it, for a sentence that is part of a larger answer. */
    public static String sentence(String key, Object... arguments) {
        return phrase(key, arguments).orElseThrow(() -> new IllegalStateException("No message " + key));
    }

    /** The same for a key that need not be known, such as one that a process owner wrote into a rule. */
    public static Optional<String> phrase(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        int dot = key.indexOf('.');
        String bundle = dot < 0 ? "messages" : "messages-" + key.substring(0, dot);
        try {
            String pattern = ResourceBundle.getBundle(
                            bundle,
                            locale,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
            return Optional.of(new MessageFormat(pattern, locale).format(arguments));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }
}
