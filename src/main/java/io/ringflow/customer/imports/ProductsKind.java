package io.ringflow.customer.imports;

import static io.ringflow.customer.imports.ImportField.Type.NUMBER;

import io.ringflow.customer.domain.FieldsRefused;
import io.ringflow.customer.domain.ProductDraft;
import io.ringflow.customer.domain.ProductRecords;
import io.ringflow.customer.domain.TakenProduct;
import io.ringflow.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is sold. */
@Component
class ProductsKind implements ImportKind {

    private final ProductRecords products;
    private final KnownLists lists;
    private final ImportSettings settings;
    private final MessageSource messages;

    ProductsKind(ProductRecords products, KnownLists lists, ImportSettings settings, MessageSource messages) {
        this.products = products;
        this.lists = lists;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "products";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String messages() {
        return "import.products";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("product", 120).need().alsoCalled("name", "product name", "产品", "产品名称", "名称"),
                ImportField.text("code", 60).alsoCalled("product code", "sku", "产品编码", "编码", "产品编号"),
                ImportField.text("series", 60).alsoCalled("product line", "系列", "产品系列"),
                ImportField.of("sales_price", NUMBER)
                        .need()
                        .alsoCalled("price", "list price", "unit price", "价格", "单价", "售价"),
                ImportField.of("unit_cost", NUMBER).alsoCalled("cost", "cost price", "成本", "单位成本", "成本价"),
                ImportField.text("currency", 3)
                        .need()
                        .alsoCalled("币种", "货币")
                        .knownBy(lists::currencies)
                        .otherwise(settings.currency()));
    }

    @Override
    public Optional<String> refuses(ImportRow row) {
        return Optional.of(String.join(" ", products.problems(draft(row)).values()))
                .filter(sentence -> !sentence.isEmpty());
    }

    @Override
    public List<RowResult> take(List<ImportRow> rows, ImportContext context) {
        return rows.stream().map(this::take).toList();
    }

    private RowResult take(ImportRow row) {
        try {
            TakenProduct product = products.upsert(draft(row));
            RowResult taken =
                    switch (product.result()) {
                        case ADDED -> RowResult.created();
                        case CHANGED -> RowResult.updated();
                        case UNCHANGED -> RowResult.unchanged();
                        case REFUSED -> RowResult.refused("");
                    };
            return product.left().isEmpty() ? taken : taken.with(left(product));
        } catch (FieldsRefused refused) {
            return RowResult.refused(String.join(" ", refused.fields().values()));
        }
    }

    private String left(TakenProduct product) {
        return messages.getMessage(
                "import.left-to-erp",
                new Object[] {
                    product.left().stream()
                            .sorted()
                            .map(field -> messages.getMessage(
                                    "customer.product." + field.key(), null, LocaleContextHolder.getLocale()))
                            .collect(Collectors.joining(", "))
                },
                LocaleContextHolder.getLocale());
    }

    private static ProductDraft draft(ImportRow row) {
        return new ProductDraft(
                row.text("code"),
                row.text("product"),
                row.text("series"),
                Money.of(row.number("sales_price").orElseThrow(), row.text("currency")),
                row.number("unit_cost"),
                true);
    }
}
