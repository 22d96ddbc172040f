package io.ringflow.workbench;

import io.ringflow.engine.bundle.LiveModel;
import io.ringflow.engine.bundle.LiveModels;
import io.ringflow.engine.bundle.ModelProposals;
import io.ringflow.engine.bundle.Proposal;
import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelName.Kind;
import io.ringflow.engine.model.translation.ModelTranslation;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is live and what waits, with the names that people know. */
@Component
class Workbench {

    private final LiveModels models;
    private final ModelProposals proposals;
    private final People people;

    Workbench(LiveModels models, ModelProposals proposals, People people) {
        this.models = models;
        this.proposals = proposals;
        this.people = people;
    }

    List<ModelRow> live() {
        Map<String, Long> cases = models.runningCases();
        Map<ModelName, Long> waiting =
                proposals.waiting().stream().collect(Collectors.toMap(Proposal::model, Proposal::id));
        return models.all().values().stream()
                .map(live -> new ModelRow(
                        live,
                        name(live),
                        live.origin().person().map(this::fullName),
                        live.model().kind() == Kind.PROCESS
                                ? Optional.of(cases.getOrDefault(live.model().key(), 0L))
                                : Optional.empty(),
                        Optional.ofNullable(waiting.get(live.model()))))
                .toList();
    }

    /** Names by model, also of those that are not live any more. */
    String name(ModelName model, List<ModelRow> live) {
        return live.stream()
                .filter(row -> row.live().model().equals(model))
                .map(ModelRow::name)
                .findFirst()
                .orElse(model.key());
    }

    String fullName(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private static String name(LiveModel live) {
        Locale reader = LocaleContextHolder.getLocale();
        String drawn = live.title().isBlank() ? live.model().key() : live.title();
        return ModelTranslation.forReader(reader).say("model." + live.model().key(), drawn);
    }
}
