package io.ringflow.shared.reminder;

import io.ringflow.shared.web.Moments;
import io.ringflow.shared.web.Sentence;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a reminder in the reader's language. */
@Component
class ReminderWords {

    private static final String DAY = "on";
    private static final String MESSAGE = "#";

    private final MessageSource messages;
    private final Moments moments;

    ReminderWords(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    String say(String kind, Map<String, String> facts) {
        return Sentence.of(message("reminder." + kind, kind), name -> said(name, facts.getOrDefault(name, "")));
    }

    private String said(String name, String fact) {
        if (fact.startsWith(MESSAGE)) {
            return message(fact.substring(MESSAGE.length()), fact);
        }
        return name.equals(DAY) && !fact.isEmpty() ? moments.fullDate(LocalDate.parse(fact)) : fact;
    }

    private String message(String key, String otherwise) {
        String said = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
