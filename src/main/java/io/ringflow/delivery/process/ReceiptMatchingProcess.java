package io.ringflow.delivery.process;

import io.ringflow.engine.variable.Variable;

/** Names of the process {@code receipt-matching}: a person says what money is for that no rule knows a use for. */
public final class ReceiptMatchingProcess {

    /** Started with the receipt's number as business key. */
    public static final String KEY = "receipt-matching";

    /** Ends the process: something else made clear what the receipt is for. */
    public static final String RECEIPT_ANSWERED = "ReceiptAnswered";

    public static final Variable<String> RECEIPT_NUMBER = Variable.text("receiptNumber");
    public static final Variable<String> PROJECT_NUMBER = Variable.text("projectNumber");
    public static final Variable<String> CONTRACT_NUMBER = Variable.text("contractNumber");
    public static final Variable<String> CUSTOMER_NAME = Variable.text("customerName");

    /** {@code match}, {@code keep} or {@code sendBack}. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** Whether a part of the receipt is still without a use. */
    public static final Variable<Boolean> QUESTION_LEFT = Variable.flag("questionLeft");

    private ReceiptMatchingProcess() {}
}
