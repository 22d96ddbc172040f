package io.ringflow.insight.process;

import io.ringflow.engine.variable.Variable;

/** Names of the process {@code satisfaction-survey}: it asks a customer after a project what he thinks of us. */
public final class SatisfactionSurveyProcess {

    public static final String KEY = "satisfaction-survey";

    /** Starts the process; its business key is the project's number. */
    public static final String SURVEY_DUE = "SurveyDue";

    public static final Variable<String> PROJECT_NUMBER = Variable.text("projectNumber");
    public static final Variable<Long> CUSTOMER_ID = Variable.whole("customerId");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");

    /** Login name of whoever sold the project, and asks. */
    public static final Variable<String> SELLER = Variable.text("seller");

    /** {@code answered} or {@code silent}. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    private SatisfactionSurveyProcess() {}
}
