package io.ringflow.identity.tasklist;

import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The lists of tasks that Ringflow comes with, in their order. Expressions are evaluated for whoever looks; that is why only
 * administrators may make or change filters.
 */
enum TasklistFilter {
    MINE("mine", Colour.ACCENT, tasks -> tasks.taskAssigneeExpression(Asked.ME)),
    GROUPS("groups", Colour.ACCENT, tasks -> tasks.taskCandidateGroupInExpression(Asked.MY_GROUPS)),
    TODAY(
            "today",
            Colour.SOON,
            tasks -> mineOrMyGroups(
                    tasks.dueAfterExpression(Asked.START_OF_TODAY).dueBeforeExpression(Asked.END_OF_TODAY))),
    OVERDUE("overdue", Colour.LATE, tasks -> mineOrMyGroups(tasks.dueBeforeExpression(Asked.NOW))),
    ALL("all", Colour.QUIET, tasks -> tasks);

    private final String key;
    private final String colour;
    private final UnaryOperator<TaskQuery> criteria;

    TasklistFilter(String key, String colour, UnaryOperator<TaskQuery> criteria) {
        this.key = key;
        this.colour = colour;
        this.criteria = criteria;
    }

    String key() {
        return key;
    }

    String colour() {
        return colour;
    }

    /** Tasklist shows lower ones first and opens with the lowest. */
    int priority() {
        return (ordinal() + 1) * 10;
    }

    /** Lists of work that others may take meanwhile are fetched again by themselves. */
    boolean refreshes() {
        return this == MINE || this == GROUPS;
    }

    boolean isForManagers() {
        return this == ALL;
    }

    /** Without an order: a stored one would come before any that people choose in Tasklist, which starts with due dates. */
    TaskQuery narrow(TaskQuery tasks) {
        return criteria.apply(tasks);
    }

    private static TaskQuery mineOrMyGroups(TaskQuery tasks) {
        return tasks.or()
                .taskAssigneeExpression(Asked.ME)
                .taskCandidateGroupInExpression(Asked.MY_GROUPS)
                .endOr();
    }

    private static final class Asked {
        static final String ME = "${currentUser()}";
        static final String MY_GROUPS = "${currentUserGroups()}";
        static final String NOW = "${now()}";
        static final String START_OF_TODAY = "${dateTime().withTimeAtStartOfDay()}";
        static final String END_OF_TODAY = "${dateTime().withTimeAtStartOfDay().plusDays(1)}";
    }

    private static final class Colour {
        static final String ACCENT = "#0f766e";
        static final String SOON = "#9a6700";
        static final String LATE = "#c92a2a";
        static final String QUIET = "#5b6572";
    }
}
