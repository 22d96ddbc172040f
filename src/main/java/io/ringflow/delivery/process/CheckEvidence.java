package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.MilestoneEvidenceProcess.AWAITS;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.EVIDENCE_THERE;
import static io.ringflow.delivery.process.MilestoneEvidenceProcess.PROJECT_NUMBER;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.domain.EvidenceDesk;
import io.ringflow.engine.palette.PaletteStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the fact is known already. */
@Component
@PaletteStep(
        name = "Check evidence",
        purpose = "Tells whether a fact that a market stage needs is known; nobody records it before the wait begins.",
        inputs = {
            @PaletteStep.Input(name = "projectNumber", label = "Number of the project"),
            @PaletteStep.Input(name = "awaits", label = "The fact, for example FIRST_PAYMENT")
        },
        outputs =
                @PaletteStep.Output(
                        name = "evidenceThere",
                        type = PaletteStep.Type.BOOLEAN,
                        label = "Whether it is known"))
class CheckEvidence implements JavaDelegate {

    private final EvidenceDesk evidence;

    CheckEvidence(EvidenceDesk evidence) {
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EVIDENCE_THERE.set(
                execution,
                evidence.isThere(PROJECT_NUMBER.get(execution), EvidenceKind.valueOf(AWAITS.get(execution))));
    }
}
