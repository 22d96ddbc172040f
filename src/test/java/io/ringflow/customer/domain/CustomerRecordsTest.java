package io.ringflow.customer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringflow.RingflowTest;
import io.ringflow.customer.ContactView;
import io.ringflow.customer.CreditClass;
import io.ringflow.customer.CustomerAlreadyKnown;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerMatch;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.NewCustomer;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RingflowTest
class CustomerRecordsTest {

    private final CustomerDirectory directory;
    private final JdbcClient database;
    private final CustomerRecords records;
    private final CustomerBatches batches;
    private final CustomerTree tree;
    private final CustomerSearch search;
    private final CustomerStory story;
    private final TransactionTemplate transaction;

    @Autowired
    CustomerRecordsTest(
            CustomerDirectory directory,
            JdbcClient database,
            CustomerRecords records,
            CustomerBatches batches,
            CustomerTree tree,
            CustomerSearch search,
            CustomerStory story,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.database = database;
        this.records = records;
        this.batches = batches;
        this.tree = tree;
        this.search = search;
        this.story = story;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void entersACustomerAsALeadWithANumber() {
        CustomerView entered = enter("Vandelay Industries Inc.");

        assertThat(entered.number()).matches("CUS-\\d{4}-\\d{5,}");
        assertThat(entered.lifecycle()).isEqualTo(LifecycleStage.LEAD);
        assertThat(entered.credit()).isEqualTo("B");
        assertThat(directory.numbered(entered.number())).contains(entered);
        assertThat(directory.named("VANDELAY industries, Ltd")).contains(entered);
    }

    @Test
    void theLifecycleNeverGoesBack() {
        CustomerView customer = enter("Lifecycle Works");

        directory.advance(customer.id(), LifecycleStage.TRADING);
        directory.advance(customer.id(), LifecycleStage.PROSPECT);
        directory.advance(customer.id(), LifecycleStage.TRADING);

        assertThat(current(customer).lifecycle()).isEqualTo(LifecycleStage.TRADING);
        assertThat(story.before(customer.id(), Instant.parse("2100-01-01T00:00:00Z"), 10))
                .filteredOn(event -> event.kind().equals("LIFECYCLE"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.was() + " " + event.became()).isEqualTo("LEAD TRADING"));
    }

    @Test
    void refusesACompanyThatIsKnownUnderAnotherSpelling() {
        CustomerView known = enter("Spelling Bee GmbH");

        assertThatThrownBy(() -> enter("SPELLING-BEE"))
                .isInstanceOfSatisfying(
                        CustomerAlreadyKnown.class,
                        refusal -> assertThat(refusal.known()).isEqualTo(known))
                .hasMessageContaining(known.number());
    }

    @Test
    void takesAnotherCompanyOfTheSameNameIfAPersonSaysSo() {
        CustomerView first = enter("Twin Peaks");
        CustomerView second = records.enter(CustomerDraft.named("Twin Peaks AG"), true, Origin.ENTERED);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(directory.named("twin peaks")).contains(first);
        assertThat(directory.matches("Twin Peaks", "", ""))
                .extracting(match -> match.customer().id())
                .containsExactly(first.id(), second.id());
    }

    @Test
    void theSameCompanyTwiceAtOnceBecomesOneCustomer() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> enter = () -> {
            together.await(10, TimeUnit.SECONDS);
            return transaction.execute(status -> {
                try {
                    String number = enter("Simultaneous Systems").number();
                    TimeUnit.MILLISECONDS.sleep(200);
                    return number;
                } catch (CustomerAlreadyKnown known) {
                    status.setRollbackOnly();
                    return "known as " + known.known().number();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            });
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = both.invokeAll(List.of(enter, enter));
        both.shutdown();

        String number = directory.named("Simultaneous Systems").orElseThrow().number();
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                .containsExactlyInAnyOrder(number, "known as " + number);
    }

    @Test
    void refusesToHangACustomerBelowItself() {
        CustomerView top = enter("Loop Holding");
        CustomerView middle = enter("Loop Middle");
        CustomerView bottom = enter("Loop Bottom");
        records.place(middle.id(), Optional.of(top.id()));
        records.place(bottom.id(), Optional.of(middle.id()));

        assertThatThrownBy(() -> records.place(top.id(), Optional.of(bottom.id())))
                .isInstanceOf(TreeWouldLoop.class)
                .hasMessageContaining("Loop Holding")
                .hasMessageContaining("Loop Bottom");
        assertThatThrownBy(() -> records.place(top.id(), Optional.of(top.id()))).isInstanceOf(TreeWouldLoop.class);
        assertThat(current(top).parent()).isEmpty();
        assertThat(tree.above(bottom.id().value()))
                .extracting(CustomerTree.Node::name)
                .containsExactly("Loop Holding", "Loop Middle");
        assertThat(tree.sizeBelow(top.id().value())).isEqualTo(2);
    }

    @Test
    void twoMovesThatAreRightAloneDoNotLoopTogether() throws Exception {
        CustomerView one = enter("Ouroboros Head");
        CustomerView other = enter("Ouroboros Tail");
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> moves = both.invokeAll(List.of(placing(one, other), placing(other, one)));
        both.shutdown();

        assertThat(List.of(moves.get(0).get(), moves.get(1).get())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void offersWhoMayBeTheSameLikeliestFirst() {
        CustomerView known = enter("Zyxotronic Instruments GmbH");
        directory.addContact(
                known.id(), new NewCustomer.NewContact("Ada Zyx", "CTO", "Ada@Zyxotronic.example", "+49 30 5550 1234"));

        assertThat(match("ZYXOTRONIC INSTRUMENTS", "", "")).isEqualTo(CustomerMatch.Reason.SAME_NAME);
        assertThat(match("Zyxotronik Instrument", "", "")).isEqualTo(CustomerMatch.Reason.SIMILAR_NAME);
        assertThat(match("Zyxotronic", "", "")).isEqualTo(CustomerMatch.Reason.SIMILAR_NAME);
        assertThat(match("Something else", "ada@zyxotronic.example", "")).isEqualTo(CustomerMatch.Reason.SAME_EMAIL);
        assertThat(match("Something else", "bob@zyxotronic.example", "")).isEqualTo(CustomerMatch.Reason.SAME_DOMAIN);
        assertThat(match("Something else", "", "030 / 55501234")).isEqualTo(CustomerMatch.Reason.SAME_PHONE);
        assertThat(directory.matches("Quite Another One", "", ""))
                .extracting(CustomerMatch::customer)
                .doesNotContain(known);
    }

    @Test
    void findsAMisspeltNameAmongThousandsThatShareItsCommonWords() {
        CustomerView known = enter("Wexelbrook Maschinenbau GmbH");
        String[] common = NameGrams.of(NameKey.of("Maschinenbau GmbH")).toArray(String[]::new);
        database.sql("insert into ringflow.customer_name_gram (gram, customer_id)"
                        + " select gram, -other from unnest(:common) as gram, generate_series(1, 3000) as other")
                .param("common", common)
                .update();

        assertThat(directory.matches("Wexelbruk Maschinenbau", "", ""))
                .extracting(CustomerMatch::customer)
                .containsExactly(known);
        database.sql("delete from ringflow.customer_name_gram where customer_id < 0")
                .update();
    }

    @Test
    void aRenamedCustomerIsLikeItsNewNameOnly() {
        CustomerView renamed = enter("Quillfeather Looms");
        records.change(renamed.id(), 0, CustomerDraft.named("Brackwater Tidal Mills"), false);

        assertThat(directory.matches("Brackwater Tidal Mill", "", ""))
                .extracting(match -> match.customer().id())
                .contains(renamed.id());
        assertThat(directory.matches("Quillfeather Loom", "", "")).isEmpty();
    }

    @Test
    void aFreeMailDomainTellsNothingAboutTheCompany() {
        CustomerView known = enter("Freemail Friends");
        directory.addContact(known.id(), new NewCustomer.NewContact("Gil", "", "gil.freemail@gmail.com", ""));

        assertThat(directory.matches("", "other@gmail.com", "")).isEmpty();
        assertThat(directory.matches("", "GIL.freemail@gmail.com", ""))
                .extracting(CustomerMatch::customer)
                .containsExactly(known);
    }

    @Test
    void findsSimilarChineseNames() {
        CustomerView known = enter("北京环流科技有限公司");

        assertThat(directory.matches("北京环流科技股份有限公司", "", "").get(0))
                .isEqualTo(new CustomerMatch(known, 1, CustomerMatch.Reason.SAME_NAME));
        assertThat(directory.matches("环流科技", "", "").get(0).customer()).isEqualTo(known);
        assertThat(directory.search("环流", 5)).contains(known);
    }

    @Test
    void knowsAContactByTheAddress() {
        CustomerView customer = enter("Contact Keepers");
        ContactView first = directory.addContact(
                customer.id(), new NewCustomer.NewContact("Mia Lund", "Buyer", "mia@keepers.example", ""));
        ContactView again = directory.addContact(
                customer.id(), new NewCustomer.NewContact("M. Lund", "", " MIA@keepers.example", ""));

        assertThat(again).isEqualTo(first);
        assertThat(directory.contacts(customer.id())).containsExactly(first);
    }

    @Test
    void findsByNumberNamePersonAndAddress() {
        CustomerView customer = enter("Searchlight Optics");
        directory.addContact(
                customer.id(),
                new NewCustomer.NewContact("Oona Quist", "", "oona@searchlight.example", "+358 9 4242 4242"));

        for (String term : List.of(
                customer.number(),
                customer.number().toLowerCase(),
                "Searchl",
                "optics search",
                "archligh",
                "Quist",
                "oona@searchlight.example",
                "oona@searchl",
                "09 42424242")) {
            assertThat(directory.search(term, 20)).as(term).contains(customer);
        }
        assertThat(directory.search("'; drop table customer --", 5)).isEmpty();
        assertThat(directory.search("%", 5)).isEmpty();
    }

    @Test
    void pagesByKeyWithoutGapsOrRepeats() {
        for (int i = 0; i < 7; i++) {
            enter("Paging Partner " + (char) ('A' + i));
        }
        CustomerFilter filter = CustomerFilter.ofTerm("Paging Partner");
        List<CustomerRow> first = search.page(filter, Optional.empty(), 4);
        CustomerRow last = first.get(3);
        List<CustomerRow> second = search.page(filter, Optional.of(last.number()), 4);

        assertThat(first)
                .extracting(CustomerRow::name)
                .containsExactly("Paging Partner A", "Paging Partner B", "Paging Partner C", "Paging Partner D");
        assertThat(second)
                .extracting(CustomerRow::name)
                .containsExactly("Paging Partner E", "Paging Partner F", "Paging Partner G");
        assertThat(search.count(filter, 5)).isEqualTo(5);
    }

    @Test
    void saysWhatToEnterInsteadFieldByField() {
        CustomerDraft draft = new CustomerDraft(
                " ",
                "",
                "",
                "Philipines",
                Optional.of(3000),
                Optional.of(Money.of(BigDecimal.valueOf(-1), "EUR")),
                Optional.of(-5),
                "not a site",
                "call me",
                "",
                Optional.empty());

        assertThat(records.problems(draft))
                .containsOnlyKeys("name", "country", "foundedYear", "annualRevenue", "employees", "website", "phone");
        assertThatThrownBy(() -> records.enter(draft, false, Origin.ENTERED)).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void anotherSystemsNumberBelongsToOneCustomer() {
        CustomerDraft first = draft("First Of Its Number", "ERP-4711", "");
        CustomerView entered = records.enter(first, false, Origin.ENTERED);

        CustomerDraft second = draft("Second Of Its Number", "ERP-4711", "");
        assertThatThrownBy(() -> records.enter(second, false, Origin.ENTERED))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused ->
                                assertThat(refused.fields().get("externalId")).contains(entered.number()));
        assertThatCode(() -> records.change(entered.id(), 0, first, false)).doesNotThrowAnyException();
    }

    @Test
    void aStaleChangeIsRefused() {
        CustomerView customer = enter("Stale Bread");
        records.judgeCredit(customer.id(), 0, CreditClass.C);

        assertThatThrownBy(() -> records.change(customer.id(), 0, CustomerDraft.named("Fresh Bread"), false))
                .isInstanceOf(ChangedMeanwhile.class)
                .hasMessageContaining("Stale Bread");
        assertThat(current(customer).credit()).isEqualTo("C");
    }

    @Test
    void aFileSentAgainMakesNoSecondCustomer() {
        CustomerDraft full = draft("Batchwise Ltd", "X-1", "retail");
        CustomerDraft sparse = draft("Batchwise", "X-1", "");
        CustomerDraft bad = CustomerDraft.named("  ");

        assertThat(batches.upsert(List.of(full, bad, sparse)))
                .extracting(Recorded::result)
                .containsExactly(Recorded.Result.ADDED, Recorded.Result.REFUSED, Recorded.Result.CHANGED);
        assertThat(batches.upsert(List.of(sparse, draft("Batchwise", "X-2", ""))))
                .extracting(Recorded::result)
                .containsExactly(Recorded.Result.UNCHANGED, Recorded.Result.REFUSED);
        assertThat(batches.named(List.of("BATCHWISE")).get("BATCHWISE"))
                .satisfies(view -> assertThat(view.sector()).isEqualTo("retail"));
        assertThat(batches.withExternalIds(List.of("X-1", "X-2"))).containsOnlyKeys("X-1");
    }

    private static CustomerDraft draft(String name, String externalId, String sector) {
        return new CustomerDraft(
                name,
                "",
                sector,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                Optional.of(externalId));
    }

    private Callable<Boolean> placing(CustomerView child, CustomerView parent) {
        return () -> {
            try {
                records.place(child.id(), Optional.of(parent.id()));
                return true;
            } catch (TreeWouldLoop refused) {
                return false;
            }
        };
    }

    private CustomerMatch.Reason match(String name, String email, String phone) {
        return directory.matches(name, email, phone).get(0).reason();
    }

    private CustomerView enter(String name) {
        return directory.register(new NewCustomer(name, "", "", "", Optional.empty(), Optional.empty()));
    }

    private CustomerView current(CustomerView customer) {
        return directory.find(customer.id()).orElseThrow();
    }
}
