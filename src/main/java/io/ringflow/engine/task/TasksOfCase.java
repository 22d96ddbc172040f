package io.ringflow.engine.task;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/** What is on people's lists for one process instance. */
public final class TasksOfCase {

    private final TaskService tasks;
    private final List<Task> open;

    public TasksOfCase(DelegateExecution execution) {
        tasks = execution.getProcessEngineServices().getTaskService();
        open = tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list();
    }

    /** What one person has, or what nobody has, goes to another. */
    public void give(Optional<String> from, String to) {
        open.stream()
                .filter(task -> Objects.equals(task.getAssignee(), from.orElse(null)))
                .forEach(task -> tasks.setAssignee(task.getId(), to));
    }

    public void dueOn(Date deadline) {
        open.forEach(task -> tasks.setDueDate(task.getId(), deadline));
    }
}
