package io.ringflow.delivery.process;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.engine.permission.WithoutRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the steps that people start from a project's page; what they enter is asked by the step's own form. */
@Service
@Transactional
public class ProjectSteps {

    private final WaitingEvidence waiting;
    private final RuntimeService cases;
    private final TaskService tasks;
    private final WithoutRights house;

    ProjectSteps(WaitingEvidence waiting, RuntimeService cases, TaskService tasks, WithoutRights house) {
        this.waiting = waiting;
        this.cases = cases;
        this.tasks = tasks;
        this.house = house;
    }

    /** @return the task in which another day is planned, begun unless it is open already; none once the project is over */
    public Optional<String> planAnew(String project) {
        List<String> open = new ArrayList<>();
        house.act(() -> {
            if (planning(project).isEmpty()) {
                cases.createExecutionQuery()
                        .processInstanceBusinessKey(project)
                        .messageEventSubscriptionName(ProjectMilestonesProcess.PLAN_ANEW)
                        .list()
                        .forEach(
                                stage -> cases.messageEventReceived(ProjectMilestonesProcess.PLAN_ANEW, stage.getId()));
            }
        });
        house.act(() -> open.addAll(planning(project)));
        return open.stream().findFirst();
    }

    /** @return the task in which the fact is confirmed, begun unless it is open already; none if nobody waits for the fact */
    public Optional<String> confirmByHand(String project, EvidenceKind kind) {
        waiting.confirmByHand(project, kind);
        return waiting.task(project, kind);
    }

    private List<String> planning(String project) {
        return tasks.createTaskQuery().processInstanceBusinessKey(project).taskDefinitionKey("PlanAnew").list().stream()
                .map(Task::getId)
                .toList();
    }
}
