package io.ringflow.customer;

import java.util.Optional;

/**
 * Something that another module shows on a customer's page. A module offers its own as beans of this type; the page knows
 * nothing about what is in it.
 */
public interface CustomerPanel {

    /** Under which question it stands. A tab that no panel fills is not shown. */
    enum Tab {
        OVERVIEW,
        DEALS,
        MONEY,
        SERVICE,
        PROCESS
    }

    Tab tab();

    /** Smaller comes first. */
    int order();

    /** The template and its fragment without parameters, for example {@code pipeline/customer-panels :: deals}. */
    String fragment();

    /** What the fragment reads as {@code ${panel}}; empty to show nothing for this customer. */
    Optional<Object> content(CustomerView customer);
}
