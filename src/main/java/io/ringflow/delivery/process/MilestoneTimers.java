package io.ringflow.delivery.process;

import io.ringflow.engine.deadline.OpenDeadlines;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.management.JobDefinition;

/**
 * What a case does at planned days, reckoned anew when another day is planned: the timers and deadlines for which the model asks
 * {@link MilestonesStep}, whatever they are called there.
 */
final class MilestoneTimers {

    private static final String ASKED = "{" + MilestonesStep.NAME + ".";

    private MilestoneTimers() {}

    static void reckonAnew(DelegateExecution execution) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        ManagementService jobs = engine.getManagementService();
        jobs.createJobDefinitionQuery().processDefinitionId(execution.getProcessDefinitionId()).list().stream()
                .filter(MilestoneTimers::asks)
                .flatMap(timer -> jobs
                        .createJobQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .jobDefinitionId(timer.getId())
                        .list()
                        .stream())
                .forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
        OpenDeadlines.reckonAnew(
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(execution.getProcessBusinessKey())
                        .list(),
                MilestonesStep.NAME);
    }

    /** The engine keeps a timer's expression as the configuration of its jobs. */
    private static boolean asks(JobDefinition timer) {
        return timer.getJobConfiguration() != null
                && timer.getJobConfiguration().contains(ASKED);
    }
}
