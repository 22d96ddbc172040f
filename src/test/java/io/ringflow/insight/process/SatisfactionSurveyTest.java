package io.ringflow.insight.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.ringflow.customer.CustomerId;
import io.ringflow.engine.EngineAlone;
import io.ringflow.engine.ProcessesAlone;
import io.ringflow.insight.Rating;
import io.ringflow.insight.domain.SurveyDesk;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SatisfactionSurveyTest {

    private static final String PROJECT = "PRJ-2026-00001";

    private final SurveyDesk surveys = mock(SurveyDesk.class);
    private final ProcessesAlone survey = new ProcessesAlone() {
        @Override
        protected EngineAlone start(EngineAlone.Builder engine) {
            return engine.bean("recordSurvey", new RecordSurvey(surveys))
                    .start()
                    .deploy("processes/insight/satisfaction-survey.bpmn", "forms/insight/survey.form");
        }
    };
    private String instance = "";

    @BeforeEach
    void startASurvey() {
        instance = survey.engine()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        SatisfactionSurveyProcess.SURVEY_DUE,
                        PROJECT,
                        Map.of("projectNumber", PROJECT, "customerId", 7L, "customerName", "Acme", "seller", "lena"))
                .getId();
    }

    @AfterEach
    void stop() {
        survey.close();
    }

    @Test
    void keepsWhatTheCustomerAnswered() {
        assertThat(survey.task("RecordAnswers").getAssignee()).isEqualTo("lena");

        survey.complete("RecordAnswers", "answered", Map.of("expected", 8, "perceived", 9.0, "comment", "quick"));

        verify(surveys).record(new CustomerId(7), PROJECT, new Rating(8, 9), "quick");
        assertThat(survey.ends(instance)).containsExactly("CustomerAnswered");
    }

    @Test
    void endsWithoutAnAnswerToo() {
        survey.complete("RecordAnswers", "silent");

        verify(surveys, never()).record(any(), any(), any(), any());
        assertThat(survey.ends(instance)).containsExactly("CustomerSilent");
    }

    @Test
    void refusesWhatIsNotOnTheScale() {
        assertThatThrownBy(() -> survey.complete("RecordAnswers", "answered", Map.of("expected", 8)))
                .hasMessageContaining("1")
                .hasMessageContaining("10");
        assertThatThrownBy(() -> survey.complete("RecordAnswers", "answered", Map.of("expected", 8, "perceived", 10.5)))
                .hasMessageContaining("10");
        assertThatThrownBy(() -> survey.complete("RecordAnswers", "answered", Map.of("expected", 0, "perceived", 10)))
                .hasMessageContaining("10");
    }
}
