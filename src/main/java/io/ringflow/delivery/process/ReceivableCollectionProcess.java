package io.ringflow.delivery.process;

import io.ringflow.engine.variable.Variable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Names of the process {@code receivable-collection}: an instalment until it is paid or given up. */
public final class ReceivableCollectionProcess {

    /** Started with the receivable's number as business key. */
    public static final String KEY = "receivable-collection";

    /** Ends the process, wherever it stands. */
    public static final String RECEIVABLE_SETTLED = "ReceivableSettled";

    public static final Variable<String> RECEIVABLE_NUMBER = Variable.text("receivableNumber");
    public static final Variable<String> PROJECT_NUMBER = Variable.text("projectNumber");
    public static final Variable<String> CONTRACT_NUMBER = Variable.text("contractNumber");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");

    /** Login name of whoever sold it, who settles what the customer disputes. */
    public static final Variable<String> SELLER = Variable.text("seller");

    /** How often the customer was asked, 1 to 3. */
    public static final Variable<Long> DUNNING_LEVEL = Variable.whole("dunningLevel");

    /** How the last form was decided. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** Whether what was given up leaves nothing outstanding. */
    public static final Variable<Boolean> NOTHING_LEFT = Variable.flag("nothingLeft");

    /** The day that was agreed with the customer. */
    public static final Variable<LocalDate> NEW_DUE_ON = Variable.date("newDueOn");

    /** What is to be given up. */
    public static final Variable<BigDecimal> AMOUNT = Variable.number("amount");

    public static final Variable<String> NOTE = Variable.text("note");

    private ReceivableCollectionProcess() {}
}
