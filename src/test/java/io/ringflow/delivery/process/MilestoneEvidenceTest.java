package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ProjectEngine.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ringflow.delivery.EvidenceKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MilestoneEvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Map<String, Object> PROOF = Map.of("confirmedOn", DAY.toString(), "documentNumber", "T-77");

    private ProjectEngine engine;

    @BeforeEach
    void startTheEngine() {
        engine = ProjectEngine.fresh();
    }

    @Test
    void doesNotWaitForWhatIsKnown() {
        engine.know(EvidenceKind.TEST_PASSED);

        String instance = engine.evidenceNeeded(EvidenceKind.TEST_PASSED);

        assertThat(engine.ends(instance)).containsExactly("EvidenceWasThere");
    }

    @Test
    void waitsForTheErp() {
        String instance = engine.evidenceNeeded(EvidenceKind.TEST_PASSED);
        assertThat(engine.waitsAt("ConfirmEvidence")).isFalse();

        engine.report(EvidenceKind.TEST_PASSED);

        assertThat(engine.ends(instance)).containsExactly("EvidenceReported");
    }

    @Test
    void asksTwoPeopleWhereNoErpIsConnected() {
        when(engine.erp.connected()).thenReturn(false);
        String instance = engine.evidenceNeeded(EvidenceKind.TEST_PASSED);

        engine.complete("ConfirmEvidence", "confirmed", PROOF);
        verify(engine.evidence).claim(DAY, "T-77");
        engine.complete("CheckConfirmation", "accept", Map.of());

        verify(engine.evidence).confirm(PROJECT, EvidenceKind.TEST_PASSED, DAY, "T-77", "paula");
        assertThat(engine.ends(instance)).containsExactlyInAnyOrder("ConfirmedTwice", "EvidenceConfirmed");
    }

    @Test
    void goesBackToTheFirstIfTheSecondDoesNotAgree() {
        when(engine.erp.connected()).thenReturn(false);
        engine.evidenceNeeded(EvidenceKind.FINAL_INVOICE);
        engine.complete("ConfirmEvidence", "confirmed", PROOF);

        engine.complete("CheckConfirmation", "refuse", Map.of("comment", "another contract's"));

        verify(engine.evidence).reject(PROJECT, EvidenceKind.FINAL_INVOICE, "paula", "another contract's");
        assertThat(engine.waitsAt("ConfirmEvidence")).isTrue();
    }

    @Test
    void asksAgainLater() {
        when(engine.erp.connected()).thenReturn(false);
        engine.evidenceNeeded(EvidenceKind.TEST_PASSED);
        engine.complete("ConfirmEvidence", "later", Map.of());
        assertThat(engine.waitsAt("ConfirmEvidence")).isFalse();

        engine.due("AskedAgain");

        assertThat(engine.waitsAt("ConfirmEvidence")).isTrue();
    }

    @Test
    void letsTheErpEndAConfirmationThatPeopleBegan() {
        String instance = engine.evidenceNeeded(EvidenceKind.ACCEPTANCE_PASSED);
        engine.engine()
                .getRuntimeService()
                .createMessageCorrelation(MilestoneEvidenceProcess.CONFIRM_BY_HAND)
                .processInstanceBusinessKey(PROJECT)
                .correlate();
        engine.complete("ConfirmEvidence", "confirmed", PROOF);
        assertThat(engine.waitsAt("CheckConfirmation")).isTrue();

        engine.report(EvidenceKind.ACCEPTANCE_PASSED);

        assertThat(engine.waitsAt("CheckConfirmation")).isFalse();
        assertThat(engine.ends(instance)).containsExactly("EvidenceReported");
    }
}
