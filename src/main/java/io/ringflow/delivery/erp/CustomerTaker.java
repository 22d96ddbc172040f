package io.ringflow.delivery.erp;

import io.ringflow.customer.CustomerNews;
import io.ringflow.customer.MasterData;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer was changed in the ERP. */
@Component
class CustomerTaker implements ErpEventTaker {

    private final MasterData records;
    private final LatestNews news;

    CustomerTaker(MasterData records, LatestNews news) {
        this.records = records;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return Set.of("customer.changed");
    }

    @Override
    @Transactional
    public Optional<Remark> take(ErpEvent event) {
        EventFields told = new EventFields(event.data());
        String customer = told.needed("number", "externalId");
        CustomerNews changes = new CustomerNews(
                told.said("externalId").filter(id -> !id.isEmpty()),
                told.said("name"),
                told.said("region"),
                told.said("sector"),
                told.said("country"),
                told.count("employees"),
                told.said("website"),
                told.said("phone"),
                told.said("address"));
        return news.isLatest("customer", records.numberOf(customer), event.at())
                ? Remark.leftAsTheyAre(records.customer(customer, changes))
                : Optional.empty();
    }
}
