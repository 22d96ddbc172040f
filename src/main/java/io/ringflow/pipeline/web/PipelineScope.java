package io.ringflow.pipeline.web;

import io.ringflow.identity.Person;
import io.ringflow.pipeline.DealFilter;
import io.ringflow.shared.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whose deals a page shows: mine, my team's, everybody's, as far as the person may see them. */
@Component
class PipelineScope {

    private static final String MINE = "mine";
    private static final String TEAM = "team";
    private static final String ALL = "all";

    private final DealAccess access;
    private final MessageSource messages;

    PipelineScope(DealAccess access, MessageSource messages) {
        this.access = access;
        this.messages = messages;
    }

    /** What is shown: its key in addresses, and the filter it stands for. */
    record Chosen(String key, Optional<String> owner, Optional<String> team) {

        DealFilter filter(boolean stalledOnly) {
            return new DealFilter(owner, team, stalledOnly);
        }
    }

    Chosen choose(@Nullable String wish) {
        Person viewer = access.viewer();
        boolean seesAll = access.seesAll();
        String key = wish == null ? (seesAll ? ALL : MINE) : wish;
        if (key.equals(ALL) && seesAll) {
            return new Chosen(ALL, Optional.empty(), Optional.empty());
        }
        if (key.equals(TEAM) && !viewer.team().isEmpty()) {
            return new Chosen(TEAM, Optional.empty(), Optional.of(viewer.team()));
        }
        return new Chosen(MINE, Optional.of(viewer.username()), Optional.empty());
    }

    List<Choice> choices(Chosen chosen, String path, String rest) {
        List<String> keys = new ArrayList<>(List.of(MINE));
        if (!access.viewer().team().isEmpty()) {
            keys.add(TEAM);
        }
        if (access.seesAll()) {
            keys.add(ALL);
        }
        return keys.stream()
                .map(key -> new Choice(
                        messages.getMessage("pipeline.scope." + key, null, LocaleContextHolder.getLocale()),
                        path + "?of=" + key + rest,
                        key.equals(chosen.key())))
                .toList();
    }
}
