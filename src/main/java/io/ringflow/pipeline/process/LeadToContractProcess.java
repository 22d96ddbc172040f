package io.ringflow.pipeline.process;

import io.ringflow.engine.variable.Variable;
import java.math.BigDecimal;

/** Names of the process {@code lead-to-contract}: from the first hint to the signed contract. */
public final class LeadToContractProcess {

    public static final String KEY = "lead-to-contract";

    /** Starts the process with a deal that another system already worked on. */
    public static final String OPPORTUNITY_TAKEN_OVER = "OpportunityTakenOver";

    public static final Variable<String> LEAD_NUMBER = Variable.text("leadNumber");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");
    public static final Variable<String> REGION = Variable.text("region");
    public static final Variable<String> SECTOR = Variable.text("sector");
    public static final Variable<String> PRODUCT = Variable.text("product");

    /** What the lead, then the deal, then the contract is worth, in the major unit of {@link #CURRENCY}. */
    public static final Variable<BigDecimal> VALUE = Variable.number("value");

    public static final Variable<String> CURRENCY = Variable.text("currency");

    /** The sales team that the rules chose. */
    public static final Variable<String> TEAM = Variable.text("team");

    /** Login name of whoever has the lead or the deal; not set while the sales managers have to decide. */
    public static final Variable<String> OWNER = Variable.text("owner");

    public static final Variable<String> OPPORTUNITY_NUMBER = Variable.text("opportunityNumber");

    /** {@code S1} to {@code S4}. */
    public static final Variable<String> STAGE = Variable.text("stage");

    /** How the last form was decided. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** What came of the work on a stage; one of {@link Course}'s names. */
    public static final Variable<String> COURSE = Variable.text("course");

    /** The day until which the deal rests. */
    public static final Variable<String> HOLD_UNTIL = Variable.text("holdUntil");

    public static final Variable<String> CONTRACT_NUMBER = Variable.text("contractNumber");

    /** {@code approved}, {@code rejected} or {@code withdrawn}. */
    public static final Variable<String> CONTRACT_DECISION = Variable.text("contractDecision");

    private LeadToContractProcess() {}
}
