package io.ringflow.delivery.process;

import io.ringflow.engine.variable.Variable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Names of the process {@code project-milestones}: from the signed contract to the last payment. */
public final class ProjectMilestonesProcess {

    public static final String KEY = "project-milestones";

    /** Starts the process; its business key is the project's number. */
    public static final String CONTRACT_SIGNED = "ContractSigned";

    /** Asks the project manager for another day before the planned one is over. */
    public static final String PLAN_ANEW = "PlanAnew";

    public static final Variable<String> PROJECT_NUMBER = Variable.text("projectNumber");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");
    public static final Variable<String> REGION = Variable.text("region");
    public static final Variable<String> SECTOR = Variable.text("sector");
    public static final Variable<String> PRODUCT = Variable.text("product");

    /** What the contract is worth, in the major unit of {@link #CURRENCY}. */
    public static final Variable<BigDecimal> VALUE = Variable.number("value");

    public static final Variable<String> CURRENCY = Variable.text("currency");

    /** The team, or the person, that the rules chose. */
    public static final Variable<String> TEAM = Variable.text("team");

    /** Login name; not set while the project managers have to agree on one. */
    public static final Variable<String> PROJECT_MANAGER = Variable.text("projectManager");

    /** {@code M1} to {@code M4}: what the project waits for. */
    public static final Variable<String> STAGE = Variable.text("stage");

    /** Whether all that the stage needs is known as it begins. */
    public static final Variable<Boolean> STAGE_COMPLETE = Variable.flag("stageComplete");

    /** How the last form was decided. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** What came of going after a late stage; one of {@link Chase}'s names. */
    public static final Variable<String> CHASE = Variable.text("chase");

    /** How often somebody went after the stage without a new day. */
    public static final Variable<Long> CHASES = Variable.whole("chases");

    /** The day that a form proposes. */
    public static final Variable<LocalDate> NEW_DATE = Variable.date("newDate");

    private ProjectMilestonesProcess() {}
}
