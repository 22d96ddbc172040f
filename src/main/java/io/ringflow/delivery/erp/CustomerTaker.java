package io.ringflow.delivery.erp;

import io.ringflow.customer.CustomerNews;
import io.ringflow.customer.MasterData;
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
    public void take(ErpEvent event) {
        EventFields told = new EventFields(event.data());
        String customer = told.needed("number", "externalId");
        CustomerNews changes = new CustomerNews(
                told.said("name"),
                told.said("region"),
                told.said("sector"),
                told.said("country"),
                told.count("employees"),
                told.said("website"),
                told.said("phone"),
                told.said("address"));
        if (news.isLatest("customer", customer, event.at())) {
            records.customer(customer, changes);
        }
    }
}
