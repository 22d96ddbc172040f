package io.ringflow.engine;

import io.ringflow.engine.deadline.DeadlinePlugin;
import io.ringflow.engine.time.Span;
import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingTime;
import io.ringflow.engine.time.WorkingTimeStep;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.util.function.SingletonSupplier;

/**
 * Processes on {@link EngineAlone}, worked on by the names in their models: tasks, timers and ends. Weekdays from nine to five are
 * working time. The engine starts when it is first asked for.
 */
public abstract class ProcessesAlone implements AutoCloseable {

    protected final Clock clock = Clock.systemUTC();
    protected final WorkingCalendars calendars =
            WorkingCalendars.fixed(WorkingTime.weekdays(ZoneOffset.UTC, Span.of("09:00", "17:00")), Map.of());

    private final Supplier<EngineAlone> alone = SingletonSupplier.of(() -> start(EngineAlone.with()
            .bean("workingTime", new WorkingTimeStep(calendars, clock))
            .plugin(new DeadlinePlugin(calendars, clock, Duration.ofHours(8)))));

    /** Adds the delegates, with stand-ins for what they call, and deploys the models. */
    protected abstract EngineAlone start(EngineAlone.Builder engine);

    public ProcessEngine engine() {
        return alone.get().engine();
    }

    @Override
    public void close() {
        alone.get().close();
    }

    /** Ends whatever runs. */
    protected final void endAll() {
        engine().getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine().getRuntimeService().deleteProcessInstance(instance.getId(), "test over"));
    }

    public Task task(String key) {
        return engine().getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .singleResult();
    }

    public boolean waitsAt(String key) {
        return task(key) != null;
    }

    public void complete(String key, String outcome) {
        complete(key, outcome, Map.of());
    }

    public void complete(String key, String outcome, Map<String, Object> form) {
        Map<String, Object> values = new HashMap<>(form);
        values.put("outcome", outcome);
        engine().getTaskService().complete(task(key).getId(), values);
    }

    /** Of that event, or of the waiting step. */
    public Job timer(String activity) {
        return engine().getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
    }

    /** Lets the timer of that event, or the waiting step, be due. */
    public void due(String activity) {
        engine().getManagementService().executeJob(timer(activity).getId());
    }

    /** Ids of the end events that an instance reached. */
    public List<String> ends(String instance) {
        return engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .finished()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean over(String instance) {
        return engine().getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }
}
