package io.ringflow.engine.task;

import io.ringflow.engine.RefusedByRule;
import io.ringflow.engine.form.FormGuard;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's task service, which looks at what people send before it takes it. */
class GuardedTaskService extends TaskServiceImpl {

    private final FormGuard forms;

    GuardedTaskService(FormGuard forms) {
        this.forms = forms;
    }

    @Override
    public void claim(String task, @Nullable String username) {
        try {
            orOvertaken(() -> commandExecutor.execute(context -> {
                requireRightToGive(task, username, context);
                return new ClaimTaskCmd(task, username).execute(context);
            }));
        } catch (TaskAlreadyClaimedException taken) {
            throw new RefusedByRule(
                    new TaskTaken(commandExecutor.execute(context -> Names.of(taken.getTaskAssignee(), context))));
        }
    }

    @Override
    public void complete(String task) {
        complete(task, null);
    }

    @Override
    public void complete(String task, @Nullable Map<String, Object> variables) {
        orOvertaken(() -> commandExecutor.execute(new CheckedComplete(task, variables, false, false, forms)));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String task, @Nullable Map<String, Object> variables, boolean deserialize) {
        return orOvertaken(
                () -> commandExecutor.execute(new CheckedComplete(task, variables, true, deserialize, forms)));
    }

    @Override
    public void resolveTask(String task) {
        resolveTask(task, null);
    }

    @Override
    public void resolveTask(String task, @Nullable Map<String, Object> variables) {
        orOvertaken(() -> commandExecutor.execute(new CheckedResolve(task, variables, forms)));
    }

    @Override
    public void handleBpmnError(String task, String code) {
        handleBpmnError(task, code, null, null);
    }

    @Override
    public void handleBpmnError(String task, String code, @Nullable String message) {
        handleBpmnError(task, code, message, null);
    }

    @Override
    public void handleBpmnError(
            String task, String code, @Nullable String message, @Nullable Map<String, Object> variables) {
        requireRightToMove(task);
        super.handleBpmnError(task, code, message, variables);
    }

    @Override
    public void handleEscalation(String task, String code) {
        handleEscalation(task, code, null);
    }

    @Override
    public void handleEscalation(String task, String code, @Nullable Map<String, Object> variables) {
        requireRightToMove(task);
        super.handleEscalation(task, code, variables);
    }

    @Override
    public List<Comment> getTaskComments(String task) {
        requireRightToLook(task);
        return super.getTaskComments(task);
    }

    @Override
    public Comment getTaskComment(String task, String comment) {
        requireRightToLook(task);
        return super.getTaskComment(task, comment);
    }

    @Override
    public List<Attachment> getTaskAttachments(String task) {
        requireRightToLook(task);
        return super.getTaskAttachments(task);
    }

    @Override
    public Attachment getTaskAttachment(String task, String attachment) {
        requireRightToLook(task);
        return super.getTaskAttachment(task, attachment);
    }

    @Override
    public InputStream getTaskAttachmentContent(String task, String attachment) {
        requireRightToLook(task);
        return super.getTaskAttachmentContent(task, attachment);
    }

    @Override
    public Comment createComment(@Nullable String task, @Nullable String processInstance, String message) {
        requireRightToSpeak(task, processInstance);
        return super.createComment(task, processInstance, message);
    }

    @Override
    public void updateTaskComment(String task, String comment, String message) {
        requireRightToSpeak(task, null);
        super.updateTaskComment(task, comment, message);
    }

    @Override
    public Attachment createAttachment(
            @Nullable String type,
            @Nullable String task,
            @Nullable String processInstance,
            @Nullable String name,
            @Nullable String description,
            @Nullable InputStream content) {
        requireRightToSpeak(task, processInstance);
        return super.createAttachment(type, task, processInstance, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            @Nullable String type,
            @Nullable String task,
            @Nullable String processInstance,
            @Nullable String name,
            @Nullable String description,
            @Nullable String url) {
        requireRightToSpeak(task, processInstance);
        return super.createAttachment(type, task, processInstance, name, description, url);
    }

    /** The engine asks nobody who takes away what others put there. */
    @Override
    public void deleteTaskAttachment(String task, String attachment) {
        requireRightToSpeak(task, null);
        super.deleteTaskAttachment(task, attachment);
    }

    /** Whoever may only look leaves no words behind, and nobody does in a case by the way of another's task. */
    private void requireRightToSpeak(@Nullable String id, @Nullable String processInstance) {
        commandExecutor.execute(context -> {
            TaskEntity task = id == null ? null : context.getTaskManager().findTaskById(id);
            if (task == null || context.getAuthentication() == null || !context.isAuthorizationCheckEnabled()) {
                return null;
            }
            boolean elsewhere = processInstance != null && !processInstance.equals(task.getProcessInstanceId());
            if (elsewhere
                    || !TaskRights.isTaskOf(context.getAuthentication(), task, context)
                            && !holds(ProcessDefinitionPermissions.TASK_ASSIGN, task, context)) {
                throw NotYourTask.toSee();
            }
            return null;
        });
    }

    /** The engine asks nobody who reads what people said about a task; of a task that is done, only history tells. */
    private void requireRightToLook(String id) {
        commandExecutor.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            if (task != null) {
                TaskRights.requireRightToLook(task, context);
            }
            return null;
        });
    }

    /** Claiming for somebody else is giving, and taking a task off somebody else is too. */
    private static void requireRightToGive(String id, @Nullable String username, CommandContext context) {
        TaskEntity task = OpenTasks.require(id, context);
        String person = context.getAuthenticatedUserId();
        String whose = username == null ? task.getAssignee() : username;
        if (person != null
                && whose != null
                && !whose.equals(person)
                && context.isAuthorizationCheckEnabled()
                && !holds(ProcessDefinitionPermissions.TASK_ASSIGN, task, context)) {
            throw NotYourTask.toGive();
        }
    }

    /** An error or an escalation moves the process past the form, so it takes the right to change instances. */
    private void requireRightToMove(String id) {
        commandExecutor.execute(context -> {
            TaskEntity task = OpenTasks.require(id, context);
            if (context.getAuthenticatedUserId() != null
                    && context.isAuthorizationCheckEnabled()
                    && !holds(ProcessDefinitionPermissions.UPDATE_INSTANCE, task, context)) {
                throw NotYourTask.toMove();
            }
            return null;
        });
    }

    private static boolean holds(ProcessDefinitionPermissions permission, TaskEntity task, CommandContext context) {
        return task.getProcessDefinition() != null
                && context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && context.getAuthorizationManager()
                        .isAuthorized(
                                permission,
                                Resources.PROCESS_DEFINITION,
                                task.getProcessDefinition().getKey());
    }

    static <T> T orOvertaken(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException overtaken) {
            throw new RefusedByRule(new TaskChangedMeanwhile());
        }
    }
}
