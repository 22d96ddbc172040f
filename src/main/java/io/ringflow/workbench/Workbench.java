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
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
        Map<ModelName, Proposal> waiting = waiting();
        return models.all().values().stream()
                .map(live -> row(
                        live,
                        cases(live, process -> cases.getOrDefault(process.key(), 0L)),
                        Optional.ofNullable(waiting.get(live.model()))))
                .toList();
    }

    /** What is live of one model. */
    Optional<ModelRow> find(ModelName model) {
        return models.find(model)
                .map(live -> row(
                        live,
                        cases(live, models::runningCases),
                        Optional.ofNullable(waiting().get(model))));
    }

    /** What was live of a model until a version, the newest first. */
    List<ModelRow> versions(ModelName model, int newest, int atMost) {
        return models.versions(model, newest, atMost).stream()
                .map(version -> row(version, Optional.empty(), Optional.empty()))
                .toList();
    }

    /** What a model is called, be it live or not any more. */
    String name(ModelName model) {
        return models.find(model).map(Workbench::name).orElseGet(() -> named(model, ""));
    }

    List<String> names(List<ModelName> several) {
        Map<ModelName, LiveModel> live = several.isEmpty() ? Map.of() : models.all();
        return several.stream()
                .map(model -> Optional.ofNullable(live.get(model))
                        .map(Workbench::name)
                        .orElseGet(() -> named(model, "")))
                .toList();
    }

    String fullName(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private Map<ModelName, Proposal> waiting() {
        return proposals.waiting().stream().collect(Collectors.toMap(Proposal::model, Function.identity()));
    }

    private ModelRow row(LiveModel version, Optional<Long> cases, Optional<Proposal> proposal) {
        return new ModelRow(version, name(version), version.origin().person().map(this::fullName), cases, proposal);
    }

    private static Optional<Long> cases(LiveModel live, ToLongFunction<ModelName> running) {
        return live.model().kind() == Kind.PROCESS ? Optional.of(running.applyAsLong(live.model())) : Optional.empty();
    }

    private static String name(LiveModel live) {
        return named(live.model(), live.title());
    }

    private static String named(ModelName model, String drawn) {
        Locale reader = LocaleContextHolder.getLocale();
        return model.kind() == Kind.FORM
                ? ModelTranslation.titleOfForm(model.key(), reader)
                : ModelTranslation.forReader(reader).say("model." + model.key(), drawn.isBlank() ? model.key() : drawn);
    }
}
