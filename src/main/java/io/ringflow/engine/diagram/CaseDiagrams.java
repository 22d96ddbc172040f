package io.ringflow.engine.diagram;

import io.ringflow.engine.diagram.CaseDiagram.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
        return asTheHouse(() -> {
            List<CaseDiagram> diagrams = new ArrayList<>();
            Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                            .processInstanceId(processInstanceId)
                            .singleResult())
                    .ifPresent(instance -> diagrams.add(diagram(instance)));
            history.createHistoricProcessInstanceQuery()
                    .superProcessInstanceId(processInstanceId)
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list()
                    .forEach(instance -> diagrams.add(diagram(instance)));
            return diagrams;
        });
    }

    /** The drawing that a case runs on, as BPMN 2.0 XML. */
    public String model(String definitionId) {
        return asTheHouse(() -> {
            try (InputStream model = repository.getProcessModel(definitionId)) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private CaseDiagram diagram(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        return new CaseDiagram(
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionKey(),
                Optional.ofNullable(instance.getProcessDefinitionName()).orElse(instance.getProcessDefinitionKey()),
                visits.stream().map(CaseDiagrams::step).toList(),
                flows(model, visits));
    }

    /** History keeps elements, not flows: into each visit led the flow whose source was finished last before it began. */
    private static Set<String> flows(BpmnModelInstance model, List<HistoricActivityInstance> visits) {
        Set<String> taken = new HashSet<>();
        for (HistoricActivityInstance visit : visits) {
            model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getTarget().getId().equals(visit.getActivityId()))
                    .flatMap(
                            flow -> lastEndBefore(visit, flow.getSource().getId(), visits)
                                    .map(end -> new Arrival(flow.getId(), end))
                                    .stream())
                    .max(Comparator.comparing(Arrival::at))
                    .ifPresent(arrival -> taken.add(arrival.flow()));
        }
        return taken;
    }

    private static Optional<Date> lastEndBefore(
            HistoricActivityInstance visit, String source, List<HistoricActivityInstance> visits) {
        return visits.stream()
                .filter(other -> other.getActivityId().equals(source))
                .filter(other -> other.getEndTime() != null
                        && !other.isCanceled()
                        && !other.getEndTime().after(visit.getStartTime()))
                .map(HistoricActivityInstance::getEndTime)
                .max(Comparator.naturalOrder());
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
