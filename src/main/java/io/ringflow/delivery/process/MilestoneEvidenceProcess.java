package io.ringflow.delivery.process;

import io.ringflow.engine.variable.Variable;
import java.time.LocalDate;
import org.camunda.spin.json.SpinJsonNode;

/** Names of the process {@code milestone-evidence}: it waits for one fact that a market stage needs. */
public final class MilestoneEvidenceProcess {

    public static final String KEY = "milestone-evidence";

    /** The fact became known, whoever told it. */
    public static final String ERP_EVENT = "ErpEvent";

    /** Somebody wants to confirm the fact although an ERP is connected that would tell it. */
    public static final String CONFIRM_BY_HAND = "ConfirmByHand";

    public static final Variable<String> PROJECT_NUMBER = Variable.text("projectNumber");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");

    /** What it waits for: the name of an {@link io.ringflow.delivery.EvidenceKind}. */
    public static final Variable<String> AWAITS = Variable.text("awaits");

    public static final Variable<Boolean> EVIDENCE_THERE = Variable.flag("evidenceThere");

    /** What the ERP told, for process owners. */
    public static final Variable<SpinJsonNode> EVENT = Variable.json("event");

    /** How the last form was decided. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** What the first of two people says: since when, on which document, and who that was. */
    public static final Variable<LocalDate> CONFIRMED_ON = Variable.date("confirmedOn");

    public static final Variable<String> DOCUMENT_NUMBER = Variable.text("documentNumber");
    public static final Variable<String> ENTERED_BY = Variable.text("enteredBy");

    private MilestoneEvidenceProcess() {}
}
