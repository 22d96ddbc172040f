package io.ringflow.delivery.process;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a case does at planned days: reckoned anew when another day is planned. */
final class MilestoneTimers {

    private static final Set<String> ON_PLANNED_DAYS = Set.of("PlannedDateNear", "NewDateNear", "PlannedDateOver");

    private MilestoneTimers() {}

    /**
     * @param confirmBy until when people are to confirm what the stage needs
     * @param soon from when on that is soon
     */
    static void reckonAnew(DelegateExecution execution, Date confirmBy, Date soon) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        ManagementService jobs = engine.getManagementService();
        jobs.createJobQuery().processInstanceId(execution.getProcessInstanceId()).timers().list().stream()
                .filter(job -> ON_PLANNED_DAYS.contains(jobs.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
        TaskService tasks = engine.getTaskService();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .taskDefinitionKey("ConfirmEvidence")
                .list()
                .forEach(task -> {
                    task.setDueDate(confirmBy);
                    task.setFollowUpDate(soon);
                    tasks.saveTask(task);
                });
    }
}
