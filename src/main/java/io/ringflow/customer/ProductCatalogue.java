package io.ringflow.customer;

import java.util.List;
import java.util.Optional;

/** What is sold, for the modules that quote it. */
public interface ProductCatalogue {

    /** All products on sale, by name. */
    List<ProductView> onSale();

    /** By code or name, exactly but for case. */
    Optional<ProductView> find(String codeOrName);
}
