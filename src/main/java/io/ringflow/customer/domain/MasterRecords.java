package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerNews;
import io.ringflow.customer.MasterData;
import io.ringflow.customer.ProductNews;
import io.ringflow.customer.UnknownCustomer;
import io.ringflow.shared.Money;
import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes customers and products as another system says, by the same rules as whoever else does. */
@Service
@Transactional
class MasterRecords implements MasterData {

    private final ProductRecords products;
    private final CustomerRecords records;
    private final Customers customers;

    MasterRecords(ProductRecords products, CustomerRecords records, Customers customers) {
        this.products = products;
        this.records = records;
        this.customers = customers;
    }

    @Override
    public List<String> product(ProductNews news) {
        Optional<ProductDraft> known = products.find(news.code())
                .flatMap(view -> products.find(view.id()))
                .map(ProductDetails::facts);
        Money price = news.price()
                .or(() -> known.map(ProductDraft::price))
                .orElseThrow(() -> new FieldsRefused(Map.of("price", Refusal.sentence("customer.field.amount"))));
        ProductDraft said = new ProductDraft(
                news.code(),
                news.name().or(() -> known.map(ProductDraft::name)).orElse(news.code()),
                news.series().or(() -> known.map(ProductDraft::series)).orElse(""),
                price,
                known.filter(before -> before.price().currency().equals(price.currency()))
                        .flatMap(ProductDraft::cost),
                news.onSale().or(() -> known.map(ProductDraft::onSale)).orElse(true));
        return products.takeOver(said).left().stream()
                .sorted()
                .map(ProductField::told)
                .toList();
    }

    @Override
    public String numberOf(String numberOrId) {
        return known(numberOrId).view().number();
    }

    private Customer known(String numberOrId) {
        return customers
                .findByNumber(numberOrId)
                .or(() -> customers.ofExternalIds(new String[] {numberOrId}).stream()
                        .findFirst())
                .orElseThrow(() -> new UnknownCustomer(numberOrId));
    }

    @Override
    public List<String> customer(String numberOrId, CustomerNews news) {
        CustomerDetails known = known(numberOrId).details();
        CustomerDraft before = known.facts();
        CustomerDraft said = new CustomerDraft(
                news.name().orElse(before.name()),
                news.region().orElse(before.region()),
                news.sector().orElse(before.sector()),
                news.country().orElse(before.country()),
                before.foundedYear(),
                before.annualRevenue(),
                news.employees().or(before::employees),
                news.website().orElse(before.website()),
                news.phone().orElse(before.phone()),
                news.address().orElse(before.address()),
                news.externalId().or(before::externalId).or(() -> Optional.of(numberOrId)));
        return records.takeOver(known.view().id(), said).stream()
                .filter(field -> field != CustomerField.EXTERNAL_ID)
                .map(CustomerField::key)
                .toList();
    }
}
