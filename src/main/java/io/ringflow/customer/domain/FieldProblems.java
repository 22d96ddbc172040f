package io.ringflow.customer.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Collects, field by field, the sentences that say what to enter instead; the first one for a field stays. */
final class FieldProblems {

    private final MessageSource messages;
    private final Map<String, String> sentences = new LinkedHashMap<>();

    FieldProblems(MessageSource messages) {
        this.messages = messages;
    }

    void refuseIf(boolean refused, String field, String key, Object... arguments) {
        if (refused) {
            sentences.putIfAbsent(
                    field, messages.getMessage("customer.field." + key, arguments, LocaleContextHolder.getLocale()));
        }
    }

    void atMost(int length, String field, String value) {
        refuseIf(value.codePointCount(0, value.length()) > length, field, "tooLong", length);
    }

    void between(int least, int most, String field, Optional<Integer> value) {
        refuseIf(value.isPresent() && (value.get() < least || value.get() > most), field, "range", least, most);
    }

    Map<String, String> sentences() {
        return sentences;
    }
}
