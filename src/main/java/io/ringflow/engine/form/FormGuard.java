package io.ringflow.engine.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringflow.engine.time.WorkingCalendars;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** Stands before every command that takes a form's values; runs within the engine. */
public final class FormGuard {

    private final DeployedForms forms;
    private final FormCheck check;

    public FormGuard(ObjectMapper json, WorkingCalendars calendars, Clock clock) {
        this.forms = new DeployedForms(json);
        this.check = new FormCheck(json, clock, () -> calendars.standard().zone());
    }

    /**
     * What may be set by finishing, or handing back, a task.
     *
     * @param finishes whether nothing required may be missing
     * @throws FormRefused if a value cannot be taken
     */
    public @Nullable Map<String, Object> admit(
            TaskEntity task, @Nullable Map<String, Object> sent, boolean finishes, CommandContext context) {
        TaskDefinition definition = task.getTaskDefinition();
        if (definition == null) {
            return sent;
        }
        return forms.find(
                        definition.getFormDefinition(),
                        task.getProcessDefinition().getDeploymentId(),
                        task,
                        context)
                .<Map<String, Object>>map(form -> check.check(
                        form,
                        map(sent),
                        () -> context.runWithoutAuthorization(none -> task.getVariables()),
                        finishes,
                        person(context)))
                .orElse(sent);
    }

    /**
     * What may be set by starting a process with its form.
     *
     * @throws FormRefused if a value cannot be taken
     */
    public VariableMap admit(
            ProcessDefinitionEntity process, @Nullable Map<String, Object> sent, CommandContext context) {
        return admit(process, sent, person(context), context);
    }

    /** The same, where it is known that a person sends it. */
    public VariableMap admitFromPerson(
            ProcessDefinitionEntity process, Map<String, Object> sent, CommandContext context) {
        return admit(process, sent, true, context);
    }

    private VariableMap admit(
            ProcessDefinitionEntity process,
            @Nullable Map<String, Object> sent,
            boolean person,
            CommandContext context) {
        if (process.getStartFormDefinition() == null) {
            return map(sent);
        }
        return forms.find(process.getStartFormDefinition(), process.getDeploymentId(), null, context)
                .map(form -> check.check(form, map(sent), Map::of, true, person))
                .orElseGet(() -> map(sent));
    }

    private static VariableMap map(@Nullable Map<String, Object> sent) {
        return sent == null ? Variables.createVariables() : Variables.fromMap(sent);
    }

    private static boolean person(CommandContext context) {
        return context.getAuthenticatedUserId() != null && context.isAuthorizationCheckEnabled();
    }
}
