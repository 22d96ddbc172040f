package io.ringflow.customer.imports;

import static io.ringflow.customer.imports.ImportField.Type.NUMBER;
import static io.ringflow.customer.imports.ImportField.Type.WHOLE_NUMBER;

import io.ringflow.customer.Countries;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.domain.CustomerBatches;
import io.ringflow.customer.domain.CustomerDraft;
import io.ringflow.customer.domain.Recorded;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Customers and their tree. A row that names a parent further down in the file waits for it; a customer is entered with its
 * parent or not at all.
 */
@Component
class AccountsKind implements ImportKind {

    private final CustomerBatches customers;
    private final KnownLists lists;
    private final ImportSettings settings;
    private final MessageSource messages;

    AccountsKind(CustomerBatches customers, KnownLists lists, ImportSettings settings, MessageSource messages) {
        this.customers = customers;
        this.lists = lists;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String messages() {
        return "import.accounts";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("account", 200)
                        .need()
                        .alsoCalled(
                                "name",
                                "customer",
                                "company",
                                "account name",
                                "customer name",
                                "company name",
                                "客户",
                                "客户名称",
                                "公司",
                                "公司名称",
                                "单位名称"),
                ImportField.text("external_id", 100).alsoCalled("id", "account id", "customer id", "客户编号", "外部编号"),
                ImportField.text("sector", 80).alsoCalled("industry", "行业").knownBy(lists::sectors),
                ImportField.text("region", 80).alsoCalled("area", "地区", "区域", "大区"),
                ImportField.text("country", 100)
                        .alsoCalled("office_location", "headquarters", "国家", "国家地区", "所在国")
                        .knownBy(lists::countries),
                ImportField.of("year_established", WHOLE_NUMBER).alsoCalled("founded", "year founded", "成立年份", "成立时间"),
                ImportField.of("revenue", NUMBER).alsoCalled("annual revenue", "年收入", "营业额", "年营业额"),
                ImportField.of("revenue_unit", WHOLE_NUMBER).otherwise("1"),
                ImportField.text("currency", 3)
                        .alsoCalled("币种", "货币")
                        .knownBy(lists::currencies)
                        .otherwise(settings.currency()),
                ImportField.of("employees", WHOLE_NUMBER).alsoCalled("headcount", "员工人数", "员工数"),
                ImportField.text("website", 200).alsoCalled("web", "url", "网站", "网址"),
                ImportField.text("phone", 40).alsoCalled("telephone", "电话"),
                ImportField.text("address", 400).alsoCalled("地址"),
                ImportField.text("subsidiary_of", 200)
                        .alsoCalled("parent", "parent account", "parent company", "上级客户", "上级单位", "母公司")
                        .knownBy(() -> new KnownCustomers(customers))
                        .orInFile("account"));
    }

    @Override
    public List<RowResult> take(List<ImportRow> rows, ImportContext context) {
        RowResult[] results = new RowResult[rows.size()];
        Map<String, CustomerView> parents = new HashMap<>(customers.named(rows.stream()
                .flatMap(row -> row.optionalText("subsidiary_of").stream())
                .distinct()
                .toList()));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            open.add(i);
        }
        List<Integer> ready = ready(rows, open, parents);
        while (!ready.isEmpty()) {
            enter(rows, ready, parents, results);
            open.removeAll(ready);
            ready = ready(rows, open, parents);
        }
        for (int row : open) {
            results[row] = context.lastChance()
                    ? RowResult.refused(
                            say("import.accounts.no-parent", rows.get(row).text("subsidiary_of")))
                    : RowResult.waits();
        }
        return List.of(results);
    }

    private List<Integer> ready(List<ImportRow> rows, List<Integer> open, Map<String, CustomerView> parents) {
        return open.stream()
                .filter(row -> rows.get(row)
                        .optionalText("subsidiary_of")
                        .map(parents::containsKey)
                        .orElse(true))
                .toList();
    }

    private void enter(
            List<ImportRow> rows, List<Integer> ready, Map<String, CustomerView> parents, RowResult[] results) {
        List<Recorded> recorded = customers.upsert(
                ready.stream().map(row -> draft(rows.get(row))).toList(),
                ready.stream().map(row -> parent(rows.get(row), parents)).toList());
        Map<CustomerId, CustomerId> places = new HashMap<>();
        for (int i = 0; i < ready.size(); i++) {
            ImportRow row = rows.get(ready.get(i));
            recorded.get(i).customer().ifPresent(customer -> {
                parents.put(row.text("account"), customer);
                parent(row, parents)
                        .filter(parent -> !customer.parent().equals(Optional.of(parent)))
                        .ifPresent(parent -> places.put(customer.id(), parent));
            });
        }
        Set<CustomerId> refused = places.isEmpty() ? Set.of() : customers.place(places);
        for (int i = 0; i < ready.size(); i++) {
            ImportRow row = rows.get(ready.get(i));
            results[ready.get(i)] = result(row, recorded.get(i), places.keySet(), refused);
        }
    }

    private static Optional<CustomerId> parent(ImportRow row, Map<String, CustomerView> parents) {
        return row.optionalText("subsidiary_of").map(parents::get).map(CustomerView::id);
    }

    private RowResult result(ImportRow row, Recorded recorded, Set<CustomerId> placed, Set<CustomerId> refused) {
        Optional<CustomerId> id = recorded.customer().map(CustomerView::id);
        if (id.filter(refused::contains).isPresent()) {
            return RowResult.refused(say("import.accounts.loop", row.text("subsidiary_of"), row.text("account")));
        }
        RowResult taken =
                switch (recorded.result()) {
                    case ADDED -> RowResult.created();
                    case CHANGED -> RowResult.updated();
                    case UNCHANGED ->
                        id.filter(placed::contains).isPresent() ? RowResult.updated() : RowResult.unchanged();
                    case REFUSED ->
                        RowResult.refused(String.join(" ", recorded.problems().values()));
                };
        return recorded.left().isEmpty()
                ? taken
                : taken.with(say(
                        "import.left-to-erp",
                        recorded.left().stream()
                                .sorted()
                                .map(field -> say("customer.fact." + field.key()))
                                .collect(Collectors.joining(", "))));
    }

    /** A country that is not known by name is kept as the address, so that it is not lost. */
    private static CustomerDraft draft(ImportRow row) {
        String country = row.text("country");
        boolean known = Countries.code(country).isPresent();
        String address = row.text("address");
        return new CustomerDraft(
                row.text("account"),
                row.text("region"),
                row.text("sector"),
                known ? country : "",
                row.number("year_established").map(BigDecimal::intValue),
                row.number("revenue")
                        .map(revenue ->
                                revenue.multiply(row.number("revenue_unit").orElse(BigDecimal.ONE)))
                        .map(revenue -> Money.of(revenue, row.text("currency"))),
                row.number("employees").map(BigDecimal::intValue),
                row.text("website"),
                row.text("phone"),
                address.isEmpty() && !known ? country : address,
                row.optionalText("external_id"));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
