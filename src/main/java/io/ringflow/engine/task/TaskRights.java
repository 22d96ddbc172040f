package io.ringflow.engine.task;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Lets only those work on a task, and look into it, whose task it is: its assignee and its candidates. The engine's own rights
 * are per process, not per task, since rows for each task make task lists slow. Who may give tasks to others is a right of its
 * own ({@code TASK_ASSIGN}). Where nobody is logged in, in jobs, nothing is checked.
 */
class TaskRights extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        if (person != null && context.isAuthorizationCheckEnabled() && !isTaskOf(person, task, context)) {
            throw task.getAssignee() == null
                    ? NotYourTask.ofAnotherGroup()
                    : NotYourTask.of(Names.of(task.getAssignee(), context));
        }
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        requireRightToLook(task, Context.getCommandContext());
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        requireRightToLook(task, Context.getCommandContext());
    }

    /** What is in a task of another's case is for those who may read the history of all such cases. */
    static void requireRightToLook(TaskEntity task, CommandContext context) {
        Authentication person = context.getAuthentication();
        if (person != null
                && context.isAuthorizationCheckEnabled()
                && task.getProcessDefinition() != null
                && !isTaskOf(person, task, context)
                && !context.getAuthorizationManager()
                        .isAuthorized(
                                ProcessDefinitionPermissions.READ_HISTORY,
                                Resources.PROCESS_DEFINITION,
                                task.getProcessDefinition().getKey())) {
            throw NotYourTask.toSee();
        }
    }

    static boolean isTaskOf(Authentication person, TaskEntity task, CommandContext context) {
        String username = person.getUserId();
        if (username.equals(task.getAssignee())) {
            return true;
        }
        List<? extends IdentityLink> candidates = task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        if (candidates.stream().anyMatch(link -> username.equals(link.getUserId()))) {
            return true;
        }
        Set<String> groups = groups(person, context);
        return candidates.stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .anyMatch(groups::contains);
    }

    private static Set<String> groups(Authentication person, CommandContext context) {
        if (person.getGroupIds() != null) {
            return Set.copyOf(person.getGroupIds());
        }
        Set<String> groups = new HashSet<>();
        context
                .runWithoutAuthorization(none -> context.getReadOnlyIdentityProvider()
                        .createGroupQuery(context)
                        .groupMember(person.getUserId())
                        .list())
                .stream()
                .map(Group::getId)
                .forEach(groups::add);
        return groups;
    }
}
