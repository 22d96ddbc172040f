package io.ringflow.workbench;

import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelName.Kind;
import io.ringflow.shared.Refusal;
import java.util.Map;

/**
 * What is live beside another version of the same model.
 *
 * @param other what people call the other version
 * @param drawing whether it is a process, whose drawings are compared
 * @param readable rules or fields, beside each other
 * @param text the files themselves, beside each other
 * @param words that the script which compares drawings says
 */
record Comparison(
        String other, boolean drawing, LineDifference readable, LineDifference text, Map<String, String> words) {

    static Comparison of(ModelName model, byte[] live, byte[] version, String other) {
        return new Comparison(
                other,
                model.kind() == Kind.PROCESS,
                LineDifference.between(ReadableLines.of(model, live), ReadableLines.of(model, version)),
                LineDifference.between(ReadableLines.asText(live), ReadableLines.asText(version)),
                CompareWords.inTheReadersLanguage(Refusal.sentence("workbench.now"), other));
    }
}
