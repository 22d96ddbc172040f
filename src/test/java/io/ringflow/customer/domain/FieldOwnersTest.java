package io.ringflow.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ringflow.RingflowTest;
import io.ringflow.customer.CustomerNews;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.MasterData;
import io.ringflow.customer.ProductNews;
import io.ringflow.customer.SharedRecord;
import io.ringflow.customer.SharedRecord.Kind;
import io.ringflow.customer.SharedRecordsChanged;
import io.ringflow.shared.Money;
import io.ringflow.shared.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.annotation.Transactional;

/** A house in which the ERP owns the names and telephone numbers of customers and the prices of products. */
@RingflowTest
@Transactional
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FieldOwnersTest {

    private static final MasterDataSettings SETTINGS = new MasterDataSettings(
            Map.of(
                    CustomerField.NAME,
                    Owner.ERP,
                    CustomerField.PHONE,
                    Owner.ERP_IF_CONNECTED,
                    CustomerField.REGION,
                    Owner.RINGFLOW),
            Map.of(ProductField.LIST_PRICE, Owner.ERP_IF_CONNECTED));

    private final FieldOwners owners = new FieldOwners(SETTINGS, () -> true);
    private final List<SharedRecordsChanged> told = new ArrayList<>();
    private final Customers customers;
    private final CustomerRecords records;
    private final CustomerBatches files;
    private final ProductRecords products;
    private final MasterData erp;
    private final SharedRecordReader reader;
    private final String word = UUID.randomUUID().toString();

    FieldOwnersTest(
            Customers customers,
            CustomerRules rules,
            NameReservations names,
            NamePieces pieces,
            CustomerTree tree,
            Numbers numbers,
            Occasions occasions,
            Products kept,
            ProductRules productRules,
            MessageSource messages) {
        ChangesTold changes = new ChangesTold(event -> told.add((SharedRecordsChanged) event));
        this.customers = customers;
        this.records = new CustomerRecords(customers, rules, names, pieces, tree, numbers, occasions, owners, changes);
        this.files = new CustomerBatches(customers, rules, names, pieces, tree, numbers, occasions, owners, changes);
        this.products = new ProductRecords(kept, productRules, names, occasions, messages, owners, changes);
        this.erp = new MasterRecords(products, records, customers);
        this.reader = new SharedRecordReader(customers, kept, owners);
    }

    @BeforeEach
    void nothingToldYet() {
        told.clear();
    }

    @Test
    void leavesToRingflowWhatIsTheErpsOnlyIfOneIsConnected() {
        FieldOwners alone = new FieldOwners(SETTINGS, () -> false);

        assertThat(alone.changedByErp()).containsExactlyInAnyOrder(CustomerField.NAME, CustomerField.EXTERNAL_ID);
        assertThat(alone.ofErpInProducts()).isEmpty();
        assertThat(owners.ofErpInProducts()).containsExactly(ProductField.LIST_PRICE);
    }

    @Test
    void aCustomerIsWhollyRingflowsUntilTheErpHasIt() {
        CustomerView customer = entered();
        change(customer, draft(customer).withName("Named anew " + word));

        assertThat(told).hasSize(2);
        assertThat(fields(customer)).containsKeys("number", "name", "phone", "region", "lifecycle");
    }

    @Test
    void theErpChangesWhatItOwnsAndIsToldWhatItDoesNot() {
        CustomerView customer = entered();
        told.clear();
        List<String> left = erp.customer(customer.number(), news("ERP-" + word));

        assertThat(left).containsExactly("region");
        assertThat(draft(customer)).satisfies(now -> {
            assertThat(now.name()).isEqualTo("Told " + word);
            assertThat(now.phone()).isEqualTo("+49 30 777777");
            assertThat(now.region()).isEqualTo("North");
            assertThat(now.externalId()).contains("ERP-" + word);
        });
        assertThat(told).as("no echo").isEmpty();
        assertThat(fields(customer)).containsKeys("externalId", "region").doesNotContainKeys("name", "phone");
    }

    @Test
    void nobodyHereChangesWhatTheErpOwns() {
        CustomerView customer = ofErp();
        CustomerDraft now = draft(customer);

        assertThatThrownBy(() -> change(customer, now.withName("Another " + word)))
                .asInstanceOf(type(FieldsRefused.class))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("name"));
        assertThatThrownBy(() -> change(customer, now.keeping(Set.of(CustomerField.EXTERNAL_ID), without(now))))
                .as("nor makes it Ringflow's by taking the id away")
                .asInstanceOf(type(FieldsRefused.class))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("externalId"));
        change(customer, now.keeping(Set.of(CustomerField.REGION), CustomerDraft.named("any")));
        assertThat(draft(customer).region()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void aFileLeavesWhatTheErpOwnsAndSaysSo() {
        CustomerView customer = ofErp();
        Recorded recorded = files.upsert(List.of(new CustomerDraft(
                        "Of a file " + word,
                        "South",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "+49 30 888888",
                        "",
                        customer.externalId())))
                .get(0);

        assertThat(recorded.left()).containsExactlyInAnyOrder(CustomerField.NAME, CustomerField.PHONE);
        assertThat(recorded.result()).isEqualTo(Recorded.Result.CHANGED);
        assertThat(draft(customer).name()).isEqualTo("Told " + word);
        assertThat(draft(customer).region()).isEqualTo("South");
        assertThat(told)
                .singleElement()
                .satisfies(event -> assertThat(event.records())
                        .extracting(SharedRecordsChanged.Changed::subject)
                        .containsExactly(customer.number()));
    }

    @Test
    void aFileTellsAllItsChangesAtOnce() {
        files.upsert(List.of(CustomerDraft.named("One " + word), CustomerDraft.named("Two " + word)));
        assertThat(told)
                .singleElement()
                .satisfies(event -> assertThat(event.records()).hasSize(2));
    }

    @Test
    void aProductsPriceIsTheErpsAndItsNameRingflows() {
        erp.product(price("12.50", "Of the ERP " + word));
        assertThat(told).as("no echo").isEmpty();
        assertThat(erp.product(price("13.00", "Another name " + word))).containsExactly("name");
        ProductDetails known =
                products.find(products.find(word).orElseThrow().id()).orElseThrow();
        assertThat(known.facts().price()).isEqualTo(Money.of(new BigDecimal("13.00"), "EUR"));
        assertThat(known.facts().name()).isEqualTo("Of the ERP " + word);

        ProductDraft wanted = new ProductDraft(
                word, "Ours " + word, "", Money.of(new BigDecimal("1.00"), "EUR"), Optional.empty(), true);
        assertThatThrownBy(() -> products.change(known.id(), known.version(), wanted))
                .asInstanceOf(type(FieldsRefused.class))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("price"));
        assertThat(products.upsert(wanted).left()).containsExactly(ProductField.LIST_PRICE);
        assertThat(told).hasSize(1);
        assertThat(reader.find(Kind.PRODUCT, known.id()).orElseThrow().fields())
                .containsEntry("name", "Ours " + word)
                .doesNotContainKeys("listPrice", "currency");
    }

    private ProductNews price(String amount, String name) {
        return new ProductNews(
                word,
                Optional.of(name),
                Optional.empty(),
                Optional.of(Money.of(new BigDecimal(amount), "EUR")),
                Optional.empty());
    }

    private CustomerView entered() {
        return records.enter(
                new CustomerDraft(
                        "Entered " + word,
                        "North",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "+49 30 111111",
                        "",
                        Optional.empty()),
                false,
                Origin.ENTERED);
    }

    private CustomerView ofErp() {
        CustomerView customer = entered();
        erp.customer(customer.number(), news("ERP-" + word));
        told.clear();
        return customers.findById(customer.id().value()).orElseThrow().view();
    }

    private CustomerNews news(String id) {
        return new CustomerNews(
                Optional.of(id),
                Optional.of("Told " + word),
                Optional.of("West"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("+49 30 777777"),
                Optional.empty());
    }

    private void change(CustomerView customer, CustomerDraft draft) {
        int version = customers.findById(customer.id().value()).orElseThrow().version();
        records.change(customer.id(), version, draft, false);
    }

    private CustomerDraft draft(CustomerView customer) {
        return customers.findById(customer.id().value()).orElseThrow().draft();
    }

    private static CustomerDraft without(CustomerDraft draft) {
        return CustomerDraft.named(draft.name());
    }

    private Map<String, Object> fields(CustomerView customer) {
        SharedRecord record = reader.find(Kind.CUSTOMER, customer.id().value()).orElseThrow();
        return record.fields();
    }
}
