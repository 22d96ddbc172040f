package io.ringflow.insight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.ringflow.customer.CustomerId;
import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.deadline.DeadlinePlugin;
import io.ringflow.engine.time.Span;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import io.ringflow.insight.domain.Rating;
import io.ringflow.insight.domain.SurveyDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SatisfactionSurveyTest {

    private static final String PROJECT = "PRJ-2026-00001";

    private final SurveyDesk surveys = mock(SurveyDesk.class);
    private EngineAlone alone;
    private String instance = "";

    @BeforeEach
    void startASurvey() {
        WorkingCalendars calendars = WorkingCalendars.fixed(
                WorkingTime.weekdays(ZoneOffset.UTC, new Span(LocalTime.of(9, 0), LocalTime.of(17, 0))), Map.of());
        alone = EngineAlone.with()
                .bean("recordSurvey", new RecordSurvey(surveys))
                .plugin(new DeadlinePlugin(calendars, Clock.systemUTC(), Duration.ofHours(8)))
                .start()
                .deploy("processes/insight/satisfaction-survey.bpmn", "forms/insight/survey.form");
        instance = alone.engine()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        SatisfactionSurveyProcess.SURVEY_DUE,
                        PROJECT,
                        Map.of("projectNumber", PROJECT, "customerId", 7L, "customerName", "Acme", "seller", "lena"))
                .getId();
    }

    @AfterEach
    void stop() {
        alone.close();
    }

    @Test
    void keepsWhatTheCustomerAnswered() {
        assertThat(task().getAssignee()).isEqualTo("lena");

        complete(Map.of("outcome", "answered", "expected", 8, "perceived", 9.0, "comment", "quick"));

        verify(surveys).record(new CustomerId(7), PROJECT, new Rating(8, 9), "quick");
        assertThat(ends()).containsExactly("CustomerAnswered");
    }

    @Test
    void endsWithoutAnAnswerToo() {
        complete(Map.of("outcome", "silent"));

        verify(surveys, never()).record(any(), any(), any(), any());
        assertThat(ends()).containsExactly("CustomerSilent");
    }

    @Test
    void refusesWhatIsNotOnTheScale() {
        assertThatThrownBy(() -> complete(Map.of("outcome", "answered", "expected", 8)))
                .hasMessageContaining("1")
                .hasMessageContaining("10");
        assertThatThrownBy(() -> complete(Map.of("outcome", "answered", "expected", 8, "perceived", 10.5)))
                .hasMessageContaining("10");
        assertThatThrownBy(() -> complete(Map.of("outcome", "answered", "expected", 0, "perceived", 10)))
                .hasMessageContaining("10");
    }

    private Task task() {
        return alone.engine().getTaskService().createTaskQuery().singleResult();
    }

    private void complete(Map<String, Object> form) {
        alone.engine().getTaskService().complete(task().getId(), form);
    }

    private List<String> ends() {
        return alone
                .engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .finished()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
