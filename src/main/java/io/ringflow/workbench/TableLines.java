package io.ringflow.workbench;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A decision table as lines: its columns, then a line for each rule, «conditions → answers». */
final class TableLines {

    private static final String ANYTHING = "–";

    private TableLines() {}

    static List<String> of(byte[] content) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        List<String> lines = new ArrayList<>();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            lines.add(decision.getName() + " (" + decision.getId() + ")");
            decision.getChildElementsByType(DecisionTable.class).forEach(table -> describe(table, lines));
        }
        return lines;
    }

    private static void describe(DecisionTable table, List<String> lines) {
        lines.add(table.getHitPolicy()
                + Optional.ofNullable(table.getAggregation())
                        .map(sum -> " " + sum)
                        .orElse(""));
        for (Input input : table.getInputs()) {
            lines.add("? " + named(input) + ": " + text(input.getInputExpression()));
        }
        for (Output output : table.getOutputs()) {
            lines.add("= " + named(output) + ": " + output.getName());
        }
        for (Rule rule : table.getRules()) {
            lines.add(conditions(table, rule) + " → " + answers(rule) + note(rule));
        }
    }

    private static String named(DmnElement column) {
        return Optional.ofNullable(column.getAttributeValue("label")).orElse(column.getId());
    }

    private static String note(Rule rule) {
        return rule.getDescription() == null
                ? ""
                : "  // " + rule.getDescription().getTextContent();
    }

    /** Column by column, but for those that the rule does not look at. */
    private static String conditions(DecisionTable table, Rule rule) {
        List<Input> columns = List.copyOf(table.getInputs());
        List<InputEntry> cells = List.copyOf(rule.getInputEntries());
        return IntStream.range(0, Math.min(columns.size(), cells.size()))
                .filter(column -> !Set.of(ANYTHING, "-").contains(text(cells.get(column))))
                .mapToObj(column -> named(columns.get(column)) + ": " + text(cells.get(column)))
                .collect(Collectors.joining(" · "));
    }

    private static String answers(Rule rule) {
        return rule.getOutputEntries().stream().map(TableLines::text).collect(Collectors.joining(" · "));
    }

    private static String text(ModelElementInstance holder) {
        return holder.getChildElementsByType(Text.class).stream()
                .map(text -> text.getTextContent().strip())
                .map(text -> text.isEmpty() ? ANYTHING : text)
                .collect(Collectors.joining(" "));
    }
}
