package io.ringflow.insight.process;

import static io.ringflow.insight.process.SatisfactionSurveyProcess.CUSTOMER_ID;
import static io.ringflow.insight.process.SatisfactionSurveyProcess.OUTCOME;
import static io.ringflow.insight.process.SatisfactionSurveyProcess.PROJECT_NUMBER;

import io.ringflow.customer.CustomerId;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.insight.Rating;
import io.ringflow.insight.domain.SurveyDesk;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what the customer answered, if he did. */
@Component
@PaletteStep(
        name = "Record survey",
        purpose = "Keeps what a customer expected and perceived, from 1 to 10, and what he said.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "customerId", type = PaletteStep.Type.INTEGER, label = "The customer's id"),
            @PaletteStep.Input(name = "outcome", label = "answered or silent"),
            @PaletteStep.Input(
                    name = "expected",
                    type = PaletteStep.Type.INTEGER,
                    label = "Expected, 1 to 10",
                    required = false),
            @PaletteStep.Input(
                    name = "perceived",
                    type = PaletteStep.Type.INTEGER,
                    label = "Perceived, 1 to 10",
                    required = false),
            @PaletteStep.Input(name = "comment", label = "What the customer said", required = false)
        })
class RecordSurvey implements JavaDelegate {

    private final SurveyDesk surveys;

    RecordSurvey(SurveyDesk surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        switch (OUTCOME.get(execution)) {
            case "answered" ->
                surveys.record(
                        new CustomerId(CUSTOMER_ID.get(execution)),
                        PROJECT_NUMBER.get(execution),
                        new Rating(points(form, "expected"), points(form, "perceived")),
                        form.textOrEmpty("comment"));
            case "silent" -> {}
            default -> throw new OutcomeUnknown(OUTCOME.get(execution));
        }
        form.forget("expected", "perceived", "comment");
    }

    /** Nothing, and what is no whole number, is off the scale. */
    private static int points(TaskFields form, String field) {
        return form.number(field)
                .filter(number -> number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
