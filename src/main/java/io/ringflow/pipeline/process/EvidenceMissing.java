package io.ringflow.pipeline.process;

import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** A deal was to leave its stage without the evidence that the gate asks for. */
public class EvidenceMissing extends Refusal {

    /** @param missing what the rules answer: a key of ours, or the words of whoever wrote a rule */
    EvidenceMissing(List<String> missing) {
        super(
                "pipeline.refused.gate.refused",
                missing.stream().map(EvidenceMissing::words).collect(Collectors.joining("; ")));
    }

    private static String words(String missing) {
        return Refusal.phrase("pipeline.gate." + missing).orElse(missing);
    }
}
