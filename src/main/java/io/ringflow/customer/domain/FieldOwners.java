package io.ringflow.customer.domain;

import io.ringflow.customer.ErpPresence;
import io.ringflow.shared.Refusal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Knows which fields of customers and products the ERP owns. It has a customer as soon as that has an id there; until then all of
 * it is Ringflow's. A product's code is the same in both systems, so the ERP has each product.
 */
@Component
public class FieldOwners {

    private final Set<CustomerField> customers;
    private final Set<ProductField> products;

    FieldOwners(MasterDataSettings settings, ErpPresence erp) {
        this.customers = settings.customerFieldsOfErp(erp.isConnected());
        this.products = settings.productFieldsOfErp(erp.isConnected());
    }

    /** Those of a customer that nobody changes here. */
    public Set<CustomerField> ofErp(CustomerDraft customer) {
        return customer.externalId().isPresent() ? customers : Set.of();
    }

    /** Those of a product that nobody changes here. */
    public Set<ProductField> ofErpInProducts() {
        return products;
    }

    /** Those of a customer that the ERP changes when it speaks of it. */
    Set<CustomerField> changedByErp() {
        return customers;
    }

    Set<CustomerField> ofRingflow(CustomerDraft customer) {
        return others(CustomerField.class, ofErp(customer));
    }

    Set<ProductField> ofRingflowInProducts() {
        return others(ProductField.class, products);
    }

    /** Whether the ERP is to hear of a change. */
    boolean isToldOf(CustomerDraft before, CustomerDraft after) {
        return ofRingflow(after).stream().anyMatch(field -> field.differs(before, after));
    }

    /** Whether the ERP is to hear of a change. */
    boolean isToldOf(ProductDraft before, ProductDraft after) {
        return !before.code().equals(after.code())
                || ofRingflowInProducts().stream().anyMatch(field -> field.differs(before, after));
    }

    /** @throws FieldsRefused if somebody here changes what the ERP owns */
    void check(CustomerDraft before, CustomerDraft after) {
        refuse(ofErp(before).stream()
                .filter(field -> field.differs(before, after))
                .map(CustomerField::key)
                .toList());
    }

    /** @throws FieldsRefused if somebody here changes what the ERP owns */
    void check(ProductDraft before, ProductDraft after) {
        refuse(products.stream()
                .filter(field -> field.differs(before, after))
                .map(ProductField::key)
                .toList());
    }

    private static void refuse(Collection<String> fields) {
        if (!fields.isEmpty()) {
            Map<String, String> sentences = new LinkedHashMap<>();
            fields.forEach(field -> sentences.put(field, Refusal.sentence("customer.field.ofErp")));
            throw new FieldsRefused(sentences);
        }
    }

    private static <F extends Enum<F>> Set<F> others(Class<F> fields, Set<F> some) {
        return EnumSet.allOf(fields).stream()
                .filter(field -> !some.contains(field))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(fields)));
    }
}
