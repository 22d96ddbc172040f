package io.ringflow.engine.model;

import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** A deployment holds models that may not go live; nothing of it was deployed. */
public final class ModelRefused extends Refusal {

    private static final int SHOWN = 20;

    private final transient List<Finding> findings;

    ModelRefused(List<Finding> findings) {
        super("engine.gate.refused", String.valueOf(findings.size()), lines(findings));
        this.findings = List.copyOf(findings);
    }

    /** All that refused, also what the message leaves out. */
    public List<Finding> findings() {
        return findings;
    }

    private static String lines(List<Finding> findings) {
        return findings.stream()
                .limit(SHOWN)
                .map(finding -> "\n- " + finding.line())
                .collect(Collectors.joining());
    }
}
