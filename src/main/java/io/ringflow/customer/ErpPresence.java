package io.ringflow.customer;

/** Whether there is another system that keeps customers and products, and speaks to Ringflow of them. */
public interface ErpPresence {

    boolean isConnected();
}
