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

    /** @param before what stands above the one drawing, and {@code after} above the other */
    static Map<String, String> inTheReadersLanguage(String before, String after) {
        Map<String, String> words = Stream.of(
                        "added",
                        "removed",
                        "changed",
                        "moved",
                        "same",
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
        words.put("before", before);
        words.put("after", after);
        return words;
    }
}
