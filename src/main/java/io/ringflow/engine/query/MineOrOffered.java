package io.ringflow.engine.query;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.jspecify.annotations.Nullable;

/** Recognises «mine or offered to one of my groups» in a query of tasks; the mapping asks. */
public final class MineOrOffered {

    private static final Set<String> ALL_IT_SAYS = Set.of(
            JsonTaskQueryConverter.ASSIGNEE,
            JsonTaskQueryConverter.CANDIDATE_GROUPS,
            JsonTaskQueryConverter.CANDIDATE_GROUP,
            "taskAssigneeExpression",
            "taskCandidateGroupInExpression",
            "taskCandidateGroupExpression");
    private static final JsonTaskQueryConverter WORDS = new JsonTaskQueryConverter();

    private MineOrOffered() {}

    /** The part of the query that says so and nothing else; null if none does. */
    public static @Nullable TaskQueryImpl among(List<TaskQueryImpl> parts) {
        return parts.stream()
                .filter(part -> part.isOrQueryActive()
                        && part.getAssignee() != null
                        && part.getCandidateGroups() != null
                        && !part.getCandidateGroups().isEmpty()
                        && ALL_IT_SAYS.containsAll(said(part)))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> said(TaskQueryImpl part) {
        return WORDS.toJsonObject(part, true).keySet();
    }
}
