package io.ringflow.customer;

/**
 * A known customer who may be the one that somebody is about to enter again.
 *
 * @param likeness 0 to 1; 1 means the same name but for spelling, or the same e-mail address
 * @param reason why it is offered
 */
public record CustomerMatch(CustomerView customer, double likeness, Reason reason) {

    public enum Reason {
        SAME_NAME,
        SIMILAR_NAME,
        SAME_EMAIL,
        SAME_PHONE,
        /** Somebody there has an e-mail address at the same company's domain. */
        SAME_DOMAIN
    }
}
