package io.ringflow.customer.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who owns which field of customers and products; what is not said is Ringflow's.
 *
 * @param customer by field, such as {@code name}
 * @param product by field, such as {@code list-price}
 */
@ConfigurationProperties("ringflow.master-data")
record MasterDataSettings(
        @DefaultValue Map<CustomerField, Owner> customer,
        @DefaultValue Map<ProductField, Owner> product) {

    /** As soon as one is the ERP's, its id of the customer is, too, unless that is said otherwise: the id is what makes them its own. */
    Set<CustomerField> customerFieldsOfErp(boolean connected) {
        Set<CustomerField> fields = ofErp(CustomerField.class, customer, connected);
        if (!fields.isEmpty() && !customer.containsKey(CustomerField.EXTERNAL_ID)) {
            fields.add(CustomerField.EXTERNAL_ID);
        }
        return fields;
    }

    Set<ProductField> productFieldsOfErp(boolean connected) {
        return ofErp(ProductField.class, product, connected);
    }

    private static <F extends Enum<F>> Set<F> ofErp(Class<F> fields, Map<F, Owner> owners, boolean connected) {
        return Arrays.stream(fields.getEnumConstants())
                .filter(field -> owners.getOrDefault(field, Owner.RINGFLOW).isErp(connected))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(fields)));
    }
}
