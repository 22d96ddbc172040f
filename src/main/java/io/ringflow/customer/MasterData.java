package io.ringflow.customer;

import io.ringflow.shared.Refusal;

/** Takes over what another system that keeps customers and products, too, says of them. */
public interface MasterData {

    /**
     * Changes the product of that code, or enters it.
     *
     * @throws Refusal if something cannot be kept
     */
    void product(ProductNews news);

    /**
     * Changes a customer.
     *
     * @param numberOrId our number, or the id that the customer has elsewhere
     * @throws UnknownCustomer if there is none
     * @throws Refusal if something cannot be kept
     */
    void customer(String numberOrId, CustomerNews news);
}
