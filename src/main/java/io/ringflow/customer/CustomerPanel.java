package io.ringflow.customer;

import io.ringflow.shared.web.PagePanel;

/** Something that another module shows on a customer's page. */
public interface CustomerPanel extends PagePanel<CustomerView> {

    /** Under which question it stands. A tab that no panel fills is not shown. */
    enum Tab {
        OVERVIEW,
        DEALS,
        MONEY,
        SERVICE,
        PROCESS
    }

    Tab tab();
}
