package io.ringflow.customer;

import io.ringflow.shared.Refusal;
import java.util.List;

/** Takes over what another system that keeps customers and products, too, says of them. */
public interface MasterData {

    /**
     * Changes the product of that code, as far as the other system owns its fields, or enters it.
     *
     * @return the fields of which it says something else than Ringflow, which owns them; they stay as they are
     * @throws Refusal if something cannot be kept
     */
    List<String> product(ProductNews news);

    /**
     * Our number of a customer.
     *
     * @param numberOrId our number, or the id that the customer has elsewhere
     * @throws UnknownCustomer if there is none
     */
    String numberOf(String numberOrId);

    /**
     * Changes a customer, as far as the other system owns its fields.
     *
     * @param numberOrId our number, or the id that the customer has elsewhere
     * @return the fields of which it says something else than Ringflow, which owns them; they stay as they are
     * @throws UnknownCustomer if there is none
     * @throws Refusal if something cannot be kept
     */
    List<String> customer(String numberOrId, CustomerNews news);
}
