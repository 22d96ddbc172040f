package io.ringflow.pipeline.process;

import io.ringflow.engine.variable.Variable;
import java.math.BigDecimal;

/** Names of the process {@code contract-approval}: a contract is drafted and goes through the approvers that the rules ask. */
public final class ContractApprovalProcess {

    public static final String KEY = "contract-approval";

    public static final Variable<String> OPPORTUNITY_NUMBER = Variable.text("opportunityNumber");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");
    public static final Variable<String> OWNER = Variable.text("owner");
    public static final Variable<String> CONTRACT_NUMBER = Variable.text("contractNumber");
    public static final Variable<BigDecimal> VALUE = Variable.number("value");
    public static final Variable<String> CURRENCY = Variable.text("currency");

    /** In percent. */
    public static final Variable<BigDecimal> DISCOUNT = Variable.number("discount");

    public static final Variable<String> PAYMENT_TERMS = Variable.text("paymentTerms");

    /** The customer's credit class, {@code A} to {@code D}. */
    public static final Variable<String> CREDIT = Variable.text("credit");

    /** {@code none}, {@code manager} or {@code full}: who has to approve, as the rules say. */
    public static final Variable<String> LEVEL = Variable.text("level");

    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** What the approvers have said so far: {@code approved}, {@code returned} or {@code rejected}. */
    public static final Variable<String> VERDICT = Variable.text("verdict");

    /** How the approval ended: {@code approved}, {@code rejected} or {@code withdrawn}. */
    public static final Variable<String> CONTRACT_DECISION = Variable.text("contractDecision");

    private ContractApprovalProcess() {}
}
