package io.ringflow.delivery.web;

import io.ringflow.delivery.MarketStage;
import io.ringflow.delivery.ProjectStatus;
import io.ringflow.delivery.ProjectView;
import io.ringflow.delivery.ProjectView.Milestone;
import io.ringflow.shared.web.Moments;
import io.ringflow.shared.web.Stage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A project's stage bar: the four market stages, then the end. */
@Component
class ProjectStages {

    private final MessageSource messages;
    private final Moments moments;

    ProjectStages(MessageSource messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
    }

    List<Stage> bar(ProjectView project) {
        List<Stage> bar = new ArrayList<>();
        for (Milestone milestone : project.milestones()) {
            bar.add(stage(project, milestone));
        }
        boolean closed = project.row().status() == ProjectStatus.CLOSED;
        bar.add(new Stage(say("delivery.project.closed"), closed ? Stage.State.DONE : Stage.State.AHEAD));
        return bar;
    }

    private Stage stage(ProjectView project, Milestone milestone) {
        MarketStage stage = milestone.stage();
        String label = say("delivery.stage." + stage);
        if (milestone.reachedOn().isPresent()) {
            return new Stage(
                    label, Stage.State.DONE, moments.date(milestone.reachedOn().get()), "#evidence");
        }
        return stage == project.row().stage()
                ? new Stage(
                        label, Stage.State.CURRENT, moments.age(project.row().stageSince()), "#evidence")
                : new Stage(label, Stage.State.AHEAD);
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
