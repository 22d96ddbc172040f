package io.ringflow.insight.process;

import io.ringflow.identity.People;
import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DoneOnce;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the customers of the demonstration company answer, whose projects are over by now, each through whoever sold it. */
@Component
@Order(Preparation.DEMONSTRATION + 4)
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationSurveys implements Preparation {

    private static final Map<String, Object> ANSWER = Map.of(
            "outcome",
            "answered",
            "expected",
            8,
            "perceived",
            7,
            "comment",
            "The brackets fit at once. Two of the three deliveries came later than promised.");

    private final TaskService tasks;
    private final IdentityService identities;
    private final People people;
    private final DoneOnce done;

    DemonstrationSurveys(TaskService tasks, IdentityService identities, People people, DoneOnce done) {
        this.tasks = tasks;
        this.identities = identities;
        this.people = people;
        this.done = done;
    }

    @Override
    public void prepare() {
        done.once(
                "demonstration surveys",
                () -> tasks.createTaskQuery()
                        .processDefinitionKey(SatisfactionSurveyProcess.KEY)
                        .list()
                        .forEach(this::answer));
    }

    private void answer(Task task) {
        Set<String> groups = people.groupsOf(task.getAssignee());
        identities.setAuthentication(task.getAssignee(), groups.stream().toList());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        task.getAssignee(), null, AuthorityUtils.createAuthorityList(groups)));
        try {
            tasks.complete(task.getId(), ANSWER);
        } finally {
            SecurityContextHolder.clearContext();
            identities.clearAuthentication();
        }
    }
}
