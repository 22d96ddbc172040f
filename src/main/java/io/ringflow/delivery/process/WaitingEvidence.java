package io.ringflow.delivery.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.erp.ErpEvent;
import io.ringflow.engine.permission.WithoutRights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases that wait for a fact. They are found through the project's number, so that it does not matter how many others wait
 * for the same message.
 */
@Component
class WaitingEvidence {

    private final JdbcClient database;
    private final RuntimeService cases;
    private final WithoutRights house;

    WaitingEvidence(JdbcClient database, RuntimeService cases, WithoutRights house) {
        this.database = database;
        this.cases = cases;
        this.house = house;
    }

    /** The fact is known: whoever waits for it, or asks people for it, goes on. */
    void reported(String project, EvidenceKind kind, Optional<ErpEvent> event) {
        Map<String, Object> told = new HashMap<>();
        event.map(ErpEvent::data)
                .map(JsonNode::toString)
                .ifPresent(content -> told.put(
                        MilestoneEvidenceProcess.EVENT.name(),
                        SpinValues.jsonValue(content).create()));
        deliver(MilestoneEvidenceProcess.ERP_EVENT, project, kind, told);
    }

    /** People are asked from now on, if the ERP was to tell it. */
    void confirmByHand(String project, EvidenceKind kind) {
        deliver(MilestoneEvidenceProcess.CONFIRM_BY_HAND, project, kind, Map.of());
    }

    /** The task in which people confirm the fact, or check what was confirmed, if there is one. */
    Optional<String> task(String project, EvidenceKind kind) {
        return database.sql("""
                        select task.id_
                        from public.act_ru_execution evidence
                        join public.act_ru_variable awaits on awaits.execution_id_ = evidence.id_
                          and awaits.name_ = 'awaits' and awaits.text_ = :kind
                        join public.act_ru_task task on task.proc_inst_id_ = evidence.id_
                        where evidence.business_key_ = :project and evidence.parent_id_ is null
                        limit 1
                        """)
                .param("kind", kind.name())
                .param("project", project)
                .query(String.class)
                .optional();
    }

    private void deliver(String message, String project, EvidenceKind kind, Map<String, Object> told) {
        List<String> waiting = database.sql("""
                        select waiting.execution_id_
                        from public.act_ru_execution evidence
                        join public.act_ru_variable awaits on awaits.execution_id_ = evidence.id_
                          and awaits.name_ = 'awaits' and awaits.text_ = :kind
                        join public.act_ru_execution part on part.proc_inst_id_ = evidence.id_
                        join public.act_ru_event_subscr waiting on waiting.execution_id_ = part.id_
                          and waiting.event_type_ = 'message' and waiting.event_name_ = :message
                        where evidence.business_key_ = :project and evidence.parent_id_ is null
                        """)
                .param("kind", kind.name())
                .param("message", message)
                .param("project", project)
                .query(String.class)
                .list();
        house.act(() -> waiting.forEach(execution -> cases.messageEventReceived(message, execution, told)));
    }
}
