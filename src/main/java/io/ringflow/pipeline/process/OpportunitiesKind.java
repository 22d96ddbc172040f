package io.ringflow.pipeline.process;

import static io.ringflow.customer.imports.ImportField.Type.DATE;
import static io.ringflow.customer.imports.ImportField.Type.NUMBER;

import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.ProductCatalogue;
import io.ringflow.customer.ProductView;
import io.ringflow.customer.imports.ImportContext;
import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.ImportRow;
import io.ringflow.customer.imports.ImportSettings;
import io.ringflow.customer.imports.KnownValues;
import io.ringflow.customer.imports.RowResult;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.OpportunityStatus;
import io.ringflow.pipeline.domain.DealFacts;
import io.ringflow.pipeline.domain.TakeOverDesk;
import io.ringflow.pipeline.domain.TakenOver;
import io.ringflow.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Deals of another system. Those still open become running process instances in the stage that a person says their word
 * means; those that are over become history.
 */
@Component
class OpportunitiesKind implements ImportKind {

    private static final int STARTED_TOGETHER = 200;
    private static final String PROSPECTING = "Prospecting";
    private static final String ENGAGING = "Engaging";
    private static final String WON = "Won";
    private static final String LOST = "Lost";
    private static final KnownValues WORDS =
            KnownValues.of(List.of(PROSPECTING, ENGAGING, WON, LOST, "S1", "S2", "S3", "S4"), true);
    private static final KnownValues STAGES =
            KnownValues.of(Arrays.stream(FunnelStage.values()).map(Enum::name).toList(), true);

    private final TakeOverDesk desk;
    private final TakenOverDeals process;
    private final CustomerDirectory customers;
    private final ProductCatalogue products;
    private final People people;
    private final ImportSettings settings;
    private final Clock clock;

    OpportunitiesKind(
            TakeOverDesk desk,
            TakenOverDeals process,
            CustomerDirectory customers,
            ProductCatalogue products,
            People people,
            ImportSettings settings,
            Clock clock) {
        this.desk = desk;
        this.process = process;
        this.customers = customers;
        this.products = products;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "opportunities";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String messages() {
        return "pipeline.import";
    }

    @Override
    public int batchSize() {
        return STARTED_TOGETHER;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.text("opportunity_id", 100)
                        .need()
                        .alsoCalled("id", "opportunity", "deal id", "external id", "商机编号", "外部编号"),
                ImportField.text("sales_agent", 100)
                        .need()
                        .alsoCalled("owner", "sales person", "sales rep", "负责人", "销售", "销售人员")
                        .knownBy(() -> new KnownPeople(people)),
                ImportField.text("product", 200)
                        .alsoCalled("产品", "产品名称")
                        .knownBy(() -> KnownValues.of(
                                products.onSale().stream()
                                        .map(ProductView::name)
                                        .toList(),
                                true)),
                ImportField.text("account", 200)
                        .alsoCalled("customer", "company", "account name", "客户", "客户名称")
                        .knownBy(() -> new KnownAccounts(customers)),
                ImportField.text("deal_stage", 60)
                        .need()
                        .alsoCalled("stage", "status", "阶段", "商机阶段", "状态")
                        .knownBy(() -> WORDS),
                ImportField.of("engage_date", DATE).alsoCalled("opened", "start date", "开始日期", "跟进日期"),
                ImportField.of("close_date", DATE).alsoCalled("closed", "end date", "关闭日期", "成交日期"),
                ImportField.of("close_value", NUMBER).alsoCalled("value", "amount", "金额", "成交金额"),
                ImportField.text("currency", 3).alsoCalled("币种", "货币").otherwise(settings.currency()),
                ImportField.text("prospecting_means", 2).knownBy(() -> STAGES).otherwise("S1"),
                ImportField.text("engaging_means", 2).knownBy(() -> STAGES).otherwise("S2"));
    }

    @Override
    public Optional<String> refuses(ImportRow row) {
        if (row.optionalText("account").isEmpty()) {
            return Optional.of(Refusal.sentence("pipeline.import.refused.account"));
        }
        if (end(row).isPresent() && row.date("close_date").isEmpty()) {
            return Optional.of(Refusal.sentence("pipeline.import.refused.closeDate"));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate opened = row.date("engage_date").orElse(LocalDate.MIN);
        if (opened.isAfter(today)
                || row.date("close_date").filter(opened::isAfter).isPresent()) {
            return Optional.of(Refusal.sentence("pipeline.import.refused.dates"));
        }
        if (row.number("close_value").filter(value -> value.signum() < 0).isPresent()) {
            return Optional.of(Refusal.sentence("pipeline.refused.lead.expectedValue.negative"));
        }
        return Optional.empty();
    }

    @Override
    public List<RowResult> take(List<ImportRow> rows, ImportContext context) {
        Map<String, TakeOverDesk.Known> known = new HashMap<>(
                desk.known(rows.stream().map(row -> row.text("opportunity_id")).toList()));
        Map<String, CustomerView> accounts = customers.named(
                rows.stream().map(row -> row.text("account")).distinct().toList());
        Map<String, Optional<Person>> owners = new HashMap<>();
        List<RowResult> results = new ArrayList<>();
        List<TakenOver> fresh = new ArrayList<>();
        for (ImportRow row : rows) {
            String id = row.text("opportunity_id");
            Optional<CustomerView> account = Optional.ofNullable(accounts.get(row.text("account")));
            Optional<Person> owner = owners.computeIfAbsent(row.text("sales_agent"), people::named);
            if (known.containsKey(id)) {
                results.add(again(row, known.get(id)));
            } else if (account.isEmpty() || owner.isEmpty()) {
                results.add(RowResult.refused(Refusal.sentence("pipeline.import.refused.gone")));
            } else {
                fresh.add(deal(row, account.get(), owner.get()));
                known.put(id, new TakeOverDesk.Known("", end(row).orElse(OpportunityStatus.OPEN)));
                results.add(RowResult.created());
            }
        }
        keep(fresh, context.startedBy());
        return results;
    }

    private void keep(List<TakenOver> fresh, String by) {
        if (fresh.isEmpty()) {
            return;
        }
        List<DealFacts> kept = desk.take(fresh, by);
        List<DealFacts> running = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).end().isEmpty()) {
                running.add(kept.get(i));
            }
        }
        desk.carriedBy(process.start(running));
    }

    /** A deal that came before is never moved by a file: only its process does so. */
    private static RowResult again(ImportRow row, TakeOverDesk.Known known) {
        boolean agrees = end(row).map(known.status()::equals).orElse(true);
        return agrees
                ? RowResult.unchanged()
                : RowResult.refused(Refusal.sentence("pipeline.import.refused.worked", known.number()));
    }

    private TakenOver deal(ImportRow row, CustomerView account, Person owner) {
        Optional<OpportunityStatus> end = end(row);
        Instant opened = row.date("engage_date")
                .or(() -> row.date("close_date"))
                .map(OpportunitiesKind::noon)
                .filter(moment -> moment.isBefore(clock.instant()))
                .orElseGet(clock::instant);
        return new TakenOver(
                row.text("opportunity_id"),
                account,
                row.text("product"),
                owner.username(),
                owner.team(),
                stage(row),
                opened,
                opened,
                end,
                row.date("close_date").map(OpportunitiesKind::noon),
                row.number("close_value").filter(value -> value.signum() > 0),
                row.optionalText("currency").orElse(settings.currency()));
    }

    /** What is over was engaged in before; nothing more is known of its way. */
    private static FunnelStage stage(ImportRow row) {
        return switch (row.text("deal_stage")) {
            case PROSPECTING -> FunnelStage.valueOf(row.text("prospecting_means"));
            case ENGAGING, WON, LOST -> FunnelStage.valueOf(row.text("engaging_means"));
            default -> FunnelStage.valueOf(row.text("deal_stage"));
        };
    }

    private static Optional<OpportunityStatus> end(ImportRow row) {
        return switch (row.text("deal_stage")) {
            case WON -> Optional.of(OpportunityStatus.WON);
            case LOST -> Optional.of(OpportunityStatus.LOST);
            default -> Optional.empty();
        };
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
