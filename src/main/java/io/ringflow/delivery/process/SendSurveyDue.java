package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectMilestonesProcess.PROJECT_NUMBER;

import io.ringflow.delivery.domain.ProjectDesk;
import io.ringflow.delivery.domain.ProjectFacts;
import io.ringflow.engine.palette.PaletteStep;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says that it is time to ask the customer of a closed project what he thinks of us; the process of surveys begins with it. */
@Component
@PaletteStep(
        name = "Send survey due",
        purpose = "Starts the survey among the customers of a closed project, by the message SurveyDue.",
        inputs = @PaletteStep.Input(name = "projectNumber", label = "Number of the project"))
class SendSurveyDue implements JavaDelegate {

    private final ProjectDesk projects;

    SendSurveyDue(ProjectDesk projects) {
        this.projects = projects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProjectFacts project = projects.facts(PROJECT_NUMBER.get(execution));
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        "SurveyDue",
                        project.number(),
                        Map.of(
                                "projectNumber", project.number(),
                                "customerId", project.customer().value(),
                                "customerName", project.customerName(),
                                "seller", project.seller()));
    }
}
