package io.ringflow.workbench;

import io.ringflow.shared.Refusal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that the script which compares drawings says. */
final class CompareWords {

    private static final String PLACE = "{0}";

    private CompareWords() {}

    static Map<String, String> inTheReadersLanguage() {
        return Stream.of(
                        "added",
                        "removed",
                        "changed",
                        "moved",
                        "same",
                        "before",
                        "after",
                        "changes",
                        "quoted",
                        "hours",
                        "fact.name",
                        "fact.extensionElements",
                        "fact.sourceRef",
                        "fact.targetRef",
                        "fact.deadline",
                        "fact.assignee",
                        "fact.candidateGroups",
                        "fact.conditionExpression",
                        "fact.eventDefinitions",
                        "fact.documentation",
                        "fact.formRef",
                        "type.task",
                        "type.step",
                        "type.rule",
                        "type.call",
                        "type.gateway",
                        "type.event",
                        "type.flow",
                        "type.subprocess",
                        "type.process",
                        "type.other")
                .collect(Collectors.toMap(
                        Function.identity(), word -> Refusal.sentence("workbench.compare." + word, PLACE)));
    }
}
