package io.ringflow.engine.diagram;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.ringflow.engine.diagram.CaseDiagram.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/**
 * Draws cases from the engine's history. It looks at any case: whoever calls has decided that the person may see the record
 * that the case belongs to.
 */
@Component
public class CaseDiagrams {

    private final HistoryService history;
    private final RepositoryService repository;
    private final IdentityService identity;

    CaseDiagrams(HistoryService history, RepositoryService repository, IdentityService identity) {
        this.history = history;
        this.repository = repository;
        this.identity = identity;
    }

    /** The case and the cases that it called, in the order in which they started; empty for an unknown one. */
    public List<CaseDiagram> of(String processInstanceId) {
        Map<String, BpmnModelInstance> models = new HashMap<>();
        return asTheHouse(() -> instances(processInstanceId)
                .map(instance -> diagram(
                        instance,
                        models.computeIfAbsent(instance.getProcessDefinitionId(), repository::getBpmnModelInstance)))
                .toList());
    }

    /** The drawing that the case at that place of {@link #of} runs on, as BPMN 2.0 XML; empty if there is no such case. */
    public Optional<String> model(String processInstanceId, int position) {
        return asTheHouse(() -> instances(processInstanceId)
                .skip(Math.max(0, position))
                .findFirst()
                .filter(instance -> position >= 0)
                .map(instance -> drawing(instance.getProcessDefinitionId())));
    }

    private Stream<HistoricProcessInstance> instances(String id) {
        return Stream.concat(
                Stream.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()),
                history
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(id)
                        .orderByProcessInstanceStartTime()
                        .asc()
                        .list()
                        .stream());
    }

    private String drawing(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private CaseDiagram diagram(HistoricProcessInstance instance, BpmnModelInstance model) {
        List<HistoricActivityInstance> visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        return new CaseDiagram(
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionKey(),
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey()),
                visits.stream().map(CaseDiagrams::step).toList(),
                flows(model, visits));
    }

    /** History keeps elements, not flows: into each visit led the flow whose source was finished last before it began. */
    private static Set<String> flows(BpmnModelInstance model, List<HistoricActivityInstance> visits) {
        Map<String, List<SequenceFlow>> into = model.getModelElementsByType(SequenceFlow.class).stream()
                .collect(groupingBy(flow -> flow.getTarget().getId()));
        Map<String, TreeSet<Date>> ends = visits.stream()
                .filter(visit -> visit.getEndTime() != null && !visit.isCanceled())
                .collect(groupingBy(
                        HistoricActivityInstance::getActivityId,
                        mapping(HistoricActivityInstance::getEndTime, toCollection(TreeSet::new))));
        Set<String> taken = new HashSet<>();
        for (HistoricActivityInstance visit : visits) {
            into.getOrDefault(visit.getActivityId(), List.of()).stream()
                    .flatMap(flow ->
                            Optional.ofNullable(ends.get(flow.getSource().getId()))
                                    .map(ended -> ended.floor(visit.getStartTime()))
                                    .map(end -> new Arrival(flow.getId(), end))
                                    .stream())
                    .max(Comparator.comparing(Arrival::at))
                    .ifPresent(arrival -> taken.add(arrival.flow()));
        }
        return taken;
    }

    private static Step step(HistoricActivityInstance visit) {
        return new Step(
                visit.getActivityId(),
                Optional.ofNullable(visit.getActivityName()).orElse(visit.getActivityId()),
                visit.getActivityType(),
                visit.getStartTime().toInstant(),
                Optional.ofNullable(visit.getEndTime()).map(Date::toInstant),
                Optional.ofNullable(visit.getAssignee()),
                visit.isCanceled());
    }

    private <T> T asTheHouse(Supplier<T> work) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(person);
        }
    }

    private record Arrival(String flow, Date at) {}
}
