package io.ringflow.delivery.erp;

import io.ringflow.customer.MasterData;
import io.ringflow.customer.ProductNews;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A product was entered or changed in the ERP. */
@Component
class ProductTaker implements ErpEventTaker {

    private final MasterData records;
    private final LatestNews news;

    ProductTaker(MasterData records, LatestNews news) {
        this.records = records;
        this.news = news;
    }

    @Override
    public Set<String> types() {
        return Set.of("product.changed");
    }

    @Override
    @Transactional
    public Optional<Remark> take(ErpEvent event) {
        EventFields told = new EventFields(event.data());
        String code = told.needed("code");
        ProductNews product = new ProductNews(
                code,
                told.said("name"),
                told.said("series"),
                told.said("listPrice").map(price -> told.money("listPrice", "currency")),
                told.flag("onSale"));
        return news.isLatest("product", code, event.at())
                ? Remark.leftAsTheyAre(records.product(product))
                : Optional.empty();
    }
}
