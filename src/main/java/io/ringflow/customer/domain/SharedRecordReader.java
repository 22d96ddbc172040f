package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerView;
import io.ringflow.customer.SharedRecord;
import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.customer.SharedRecords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads of customers and products what the ERP is told: which one it is, and what is Ringflow's own. */
@Service
@Transactional(readOnly = true)
class SharedRecordReader implements SharedRecords {

    private final Customers customers;
    private final Products products;
    private final FieldOwners owners;

    SharedRecordReader(Customers customers, Products products, FieldOwners owners) {
        this.customers = customers;
        this.products = products;
        this.owners = owners;
    }

    @Override
    public Optional<SharedRecord> find(Kind kind, long id) {
        return switch (kind) {
            case CUSTOMER -> customers.findById(id).map(Customer::details).map(this::customer);
            case PRODUCT -> products.findById(id).map(this::product);
        };
    }

    private SharedRecord customer(CustomerDetails customer) {
        CustomerView view = customer.view();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("number", view.number());
        view.externalId().ifPresent(known -> fields.put("externalId", known));
        fields.put("lifecycle", view.lifecycle().name());
        owners.ofRingflow(customer.facts()).stream()
                .filter(field -> field != CustomerField.EXTERNAL_ID)
                .forEach(field -> fields.put(field.key(), field.of(customer.facts())));
        return new SharedRecord(Kind.CUSTOMER, view.number(), customer.version(), customer.changedAt(), fields);
    }

    private SharedRecord product(Product product) {
        ProductDraft facts = product.draft();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", facts.code());
        for (ProductField field : owners.ofRingflowInProducts()) {
            if (field == ProductField.LIST_PRICE) {
                fields.put(field.told(), facts.price().amount());
                fields.put("currency", facts.price().currencyCode());
            } else {
                fields.put(field.told(), field.of(facts));
            }
        }
        return new SharedRecord(Kind.PRODUCT, facts.code(), product.version(), product.changedAt(), fields);
    }
}
