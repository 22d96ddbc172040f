package io.ringflow.engine.model.translation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The titles of decisions and their columns. An output's name is the variable it sets, so only its label is translated. */
final class DecisionNames {

    private DecisionNames() {}

    static byte[] translate(byte[] content, Words words) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
        Changes changes = new Changes(words);
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            String key = "model." + decision.getId();
            changes.at(key, decision.getName(), decision::setName);
            if (decision.getExpression() instanceof DecisionTable table) {
                table.getInputs()
                        .forEach(input -> changes.at(key + "." + input.getId(), input.getLabel(), input::setLabel));
                table.getOutputs()
                        .forEach(output -> changes.at(key + "." + output.getId(), output.getLabel(), output::setLabel));
            }
        }
        return changes.any() ? Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8) : content;
    }
}
