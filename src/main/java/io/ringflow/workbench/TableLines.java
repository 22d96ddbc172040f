package io.ringflow.workbench;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A decision table as lines: its columns, then a line for each rule, «conditions → answers». */
final class TableLines {

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
            lines.add(entries(rule.getInputEntries()) + " → " + entries(rule.getOutputEntries()) + note(rule));
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

    private static String entries(Collection<? extends ModelElementInstance> entries) {
        return entries.stream().map(TableLines::text).collect(Collectors.joining(" | "));
    }

    private static String text(ModelElementInstance holder) {
        return holder.getChildElementsByType(Text.class).stream()
                .map(text -> text.getTextContent().strip())
                .map(text -> text.isEmpty() ? "–" : text)
                .collect(Collectors.joining(" "));
    }
}
