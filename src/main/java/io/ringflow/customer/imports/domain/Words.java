package io.ringflow.customer.imports.domain;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.reading.Hint;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences about imports, in the language of the person they are for. */
@Component
public class Words {

    private static final int LONGEST_VALUE = 60;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage("import." + key, arguments, LocaleContextHolder.getLocale());
    }

    public String title(ImportKind kind) {
        return messages.getMessage(kind.messages() + ".title", null, LocaleContextHolder.getLocale());
    }

    public String hint(ImportKind kind) {
        return messages.getMessage(kind.messages() + ".hint", null, LocaleContextHolder.getLocale());
    }

    public String field(ImportKind kind, ImportField field) {
        return messages.getMessage(kind.messages() + ".field." + field.name(), null, LocaleContextHolder.getLocale());
    }

    String hint(Hint hint) {
        return say("hint." + hint.key(), hint.number());
    }

    /** A value as a sentence quotes it. */
    static String quoted(String value) {
        int end = value.offsetByCodePoints(0, Math.min(LONGEST_VALUE, value.codePointCount(0, value.length())));
        return end < value.length() ? value.substring(0, end) + "…" : value;
    }
}
