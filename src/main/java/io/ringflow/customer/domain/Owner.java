package io.ringflow.customer.domain;

/** Who alone changes a field of a record that both systems keep. */
enum Owner {
    ERP,
    RINGFLOW,
    /** The ERP's where one speaks to Ringflow. */
    ERP_IF_CONNECTED;

    boolean isErp(boolean connected) {
        return this == ERP || this == ERP_IF_CONNECTED && connected;
    }
}
