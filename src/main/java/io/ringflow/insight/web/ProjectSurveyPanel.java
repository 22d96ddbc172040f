package io.ringflow.insight.web;

import io.ringflow.delivery.ProjectPanel;
import io.ringflow.delivery.ProjectView;
import io.ringflow.insight.SurveyRow;
import io.ringflow.insight.Surveys;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the customer answered after a project, on the project's page. */
@Component
class ProjectSurveyPanel implements ProjectPanel {

    private final Surveys surveys;

    ProjectSurveyPanel(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "insight/panels :: project";
    }

    @Override
    public Optional<Object> content(ProjectView project) {
        List<SurveyRow> answers = surveys.ofProject(project.row().number());
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }
}
