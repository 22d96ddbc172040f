package io.ringflow.identity.web;

import io.ringflow.identity.domain.GroupNamesKept;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What groups are called: ours in the reader's language, the company's own as it named them. */
@Component("groupNames")
public class GroupNames {

    private final MessageSource words;
    private final GroupNamesKept kept;

    GroupNames(MessageSource words, GroupNamesKept kept) {
        this.words = words;
        this.kept = kept;
    }

    public String of(String group) {
        String message = "identity.group." + group;
        String name = words.getMessage(message, null, "", LocaleContextHolder.getLocale());
        return name == null || name.isEmpty() ? kept.nameOf(group) : name;
    }
}
