package io.ringflow.engine.reminder;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.ringflow.engine.EngineAlone;
import io.ringflow.shared.reminder.Reminder;
import io.ringflow.shared.reminder.Reminders;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

class RemindPersonTest {

    @Test
    void putsWhatTheModelSaysUnderThePersonsBell() {
        Reminders reminders = mock(Reminders.class);
        try (EngineAlone alone = EngineAlone.with()
                .bean("remindPerson", new RemindPerson(reminders))
                .start()) {
            alone.engine()
                    .getRepositoryService()
                    .createDeployment()
                    .addModelInstance(
                            "reminding.bpmn",
                            Bpmn.createExecutableProcess("reminding")
                                    .camundaHistoryTimeToLive(1)
                                    .startEvent()
                                    .serviceTask()
                                    .camundaDelegateExpression("${remindPerson}")
                                    .camundaInputParameter("remindedPerson", "${owner}")
                                    .camundaInputParameter("reminderText", "Call ${customer}")
                                    .camundaInputParameter("reminderPage", "/pipeline/${number}")
                                    .endEvent()
                                    .done())
                    .deploy();
            alone.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "reminding", Map.of("owner", "lena", "customer", "Acme", "number", "OPP-2026-00001"));
        }
        verify(reminders).remind(new Reminder("lena", "note", "/pipeline/OPP-2026-00001", Map.of("text", "Call Acme")));
    }
}
