package io.ringflow.fuzz;

import io.ringflow.engine.model.Finding;
import io.ringflow.engine.model.ModelFile;
import io.ringflow.engine.model.ModelRules;
import io.ringflow.engine.palette.Palette;
import java.util.Arrays;
import java.util.List;

/** The gate, given anything as a model: it answers with findings, whatever it is given. */
final class GateTarget implements Target {

    private static final List<String> KINDS = List.of("a.bpmn", "a.dmn", "a.form");

    private final ModelRules rules = new ModelRules(Palette.describing("io.ringflow"));

    /** @param input the first byte tells the kind of file */
    @Override
    public void take(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String name = KINDS.get(Math.floorMod(input[0] - 'b', KINDS.size()));
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        for (Finding finding : rules.check(List.of(new ModelFile(name, content)))) {
            if (finding.message().isBlank() || finding.remedy().isBlank()) {
                throw new IllegalStateException("Nothing is said about " + finding.rule());
            }
        }
    }
}
