package io.ringflow.home;

import io.ringflow.engine.diagram.ModelWords;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The processes that the person who is logged in may start. */
@Component
@Transactional(readOnly = true)
class Starts {

    private final RepositoryService repository;

    Starts(RepositoryService repository) {
        this.repository = repository;
    }

    public List<Startable> all() {
        return query().list().stream()
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
