package io.ringflow.customer.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a contact's data must be like, whichever way it comes in. */
@Component
class ContactRules {

    private static final int OLDEST = 120;

    private final MessageSource messages;
    private final Clock clock;

    ContactRules(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    void check(ContactDraft draft) {
        Map<String, String> problems = problems(draft);
        if (!problems.isEmpty()) {
            throw new FieldsRefused(problems);
        }
    }

    private Map<String, String> problems(ContactDraft draft) {
        FieldProblems problems = new FieldProblems(messages);
        problems.refuseIf(draft.name().isEmpty(), "name", "contactName");
        problems.atMost(120, "name", draft.name());
        problems.atMost(120, "position", draft.position());
        problems.atMost(120, "department", draft.department());
        problems.refuseIf(!draft.email().isEmpty() && !MailAddress.isOne(draft.email()), "email", "email");
        problems.refuseIf(!draft.phone().isEmpty() && !CustomerRules.isPhone(draft.phone()), "phone", "phone");
        problems.refuseIf(!draft.mobile().isEmpty() && !CustomerRules.isPhone(draft.mobile()), "mobile", "phone");
        LocalDate today = LocalDate.now(clock);
        draft.birthday()
                .ifPresent(day -> problems.refuseIf(
                        day.isAfter(today) || day.isBefore(today.minusYears(OLDEST)), "birthday", "birthday"));
        problems.refuseIf(!isLanguage(draft.language()), "language", "language");
        problems.atMost(2000, "notes", draft.notes());
        return problems.sentences();
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.isEmpty()
                    || (tag.length() <= 12
                            && !new Locale.Builder()
                                    .setLanguageTag(tag)
                                    .build()
                                    .getLanguage()
                                    .isEmpty());
        } catch (IllformedLocaleException notOne) {
            return false;
        }
    }
}
