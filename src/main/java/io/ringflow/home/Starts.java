package io.ringflow.home;

import io.ringflow.engine.diagram.ModelWords;
import io.ringflow.shared.web.NavigationEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The processes that the person who is logged in may start. */
@Component
@Transactional(readOnly = true)
class Starts {

    private final RepositoryService repository;
    private final Set<String> onPagesOfTheirOwn;

    Starts(RepositoryService repository, ObjectProvider<NavigationEntry> entries) {
        this.repository = repository;
        this.onPagesOfTheirOwn =
                entries.stream().flatMap(entry -> entry.starts().stream()).collect(Collectors.toSet());
    }

    /** Those that no page of its own starts. */
    public List<Startable> all() {
        return query().list().stream()
                .filter(definition -> !onPagesOfTheirOwn.contains(definition.getKey()))
                .map(Starts::startable)
                .sorted(Comparator.comparing(Startable::name))
                .toList();
    }

    public Optional<Startable> find(String key) {
        return Optional.ofNullable(query().processDefinitionKey(key).singleResult())
                .map(Starts::startable);
    }

    private ProcessDefinitionQuery query() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .withoutTenantId()
                .active()
                .startableInTasklist()
                .startablePermissionCheck();
    }

    private static Startable startable(ProcessDefinition definition) {
        String key = definition.getKey();
        String drawn = Objects.requireNonNullElse(definition.getName(), key);
        String name = ModelWords.of(key, LocaleContextHolder.getLocale()).getOrDefault(key, drawn);
        return new Startable(key, definition.getId(), name);
    }
}
