package io.ringflow.delivery;

/** How we know of a fact that a market stage needs. */
public enum EvidenceOrigin {
    /** An event of the ERP told it. */
    ERP,
    /** One person entered it with a document, a second one checked it. */
    PERSON,
    /** The receipts cover the instalment. */
    RECEIPTS
}
