package io.ringflow.customer.domain;

import io.ringflow.customer.CreditClass;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.UnknownCustomer;
import io.ringflow.shared.Numbers;
import io.ringflow.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes customers, whoever asks: a page, a file, a process. */
@Service
@Transactional
public class CustomerRecords {

    private final Customers customers;
    private final CustomerRules rules;
    private final NameReservations names;
    private final NamePieces pieces;
    private final CustomerTree tree;
    private final Numbers numbers;
    private final Occasions occasions;
    private final FieldOwners owners;
    private final ChangesTold told;

    CustomerRecords(
            Customers customers,
            CustomerRules rules,
            NameReservations names,
            NamePieces pieces,
            CustomerTree tree,
            Numbers numbers,
            Occasions occasions,
            FieldOwners owners,
            ChangesTold told) {
        this.customers = customers;
        this.rules = rules;
        this.names = names;
        this.pieces = pieces;
        this.tree = tree;
        this.numbers = numbers;
        this.occasions = occasions;
        this.owners = owners;
        this.told = told;
    }

    /**
     * @param another whether a person said that it is another company of the same name
     * @throws FieldsRefused if something in the draft cannot be kept
     */
    public CustomerView enter(CustomerDraft draft, boolean another, Origin origin) {
        CustomerDraft accepted = accepted(draft, Optional.empty());
        int namesake = names.reserve(NameKey.of(accepted.name()), another, Optional.empty());
        String number = numbers.next(Numbers.Kind.CUS);
        Customer entered = customers.saveAndFlush(new Customer(number, accepted, namesake, origin, occasions.now()));
        pieces.add(List.of(entered));
        told.customers(List.of(entered));
        return entered.view();
    }

    /**
     * @param version what the person had read; a later one means that somebody was faster
     * @throws FieldsRefused if something in the draft cannot be kept, or changes what the ERP owns
     */
    public CustomerView change(CustomerId id, int version, CustomerDraft draft, boolean another) {
        Customer customer = existing(id);
        refuseStale(customer, version);
        CustomerDraft accepted = accepted(draft, Optional.of(customer));
        CustomerDraft before = customer.draft();
        owners.check(before, accepted);
        change(customer, accepted, another);
        if (owners.isToldOf(before, accepted)) {
            told.customers(List.of(customer));
        }
        return customer.view();
    }

    /**
     * Takes over what the ERP says of the fields that it owns, and its id of the customer.
     *
     * @return those of which it says something else than Ringflow, which owns them
     */
    Set<CustomerField> takeOver(CustomerId id, CustomerDraft said) {
        Customer customer = existing(id);
        CustomerDraft before = customer.draft();
        Set<CustomerField> kept = EnumSet.allOf(CustomerField.class);
        kept.removeAll(owners.changedByErp());
        if (before.externalId().isEmpty() && !owners.changedByErp().isEmpty()) {
            kept.remove(CustomerField.EXTERNAL_ID);
        }
        CustomerDraft readable = rules.kept(said);
        Set<CustomerField> left = kept.stream()
                .filter(field -> field.differs(before, readable))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CustomerField.class)));
        change(customer, accepted(said.keeping(kept, before), Optional.of(customer)), false);
        return left;
    }

    private void change(Customer customer, CustomerDraft accepted, boolean another) {
        NameKey key = NameKey.of(accepted.name());
        int namesake = key.value().equals(customer.nameKey())
                ? customer.namesake()
                : names.reserve(key, another, Optional.of(customer));
        String formerKey = customer.nameKey();
        customer.change(accepted, namesake, occasions.now());
        customers.flush();
        pieces.replace(customer, formerKey);
    }

    /** Hangs a customer under another, or under none. */
    public void place(CustomerId id, Optional<CustomerId> parent) {
        tree.hold();
        Customer customer = existing(id);
        Optional<Customer> above = parent.map(this::existing);
        above.ifPresent(target -> {
            if (target.equals(customer) || tree.isBelow(target.databaseId(), customer.databaseId())) {
                throw new TreeWouldLoop(customer.name(), target.name());
            }
        });
        customer.moveUnder(above, customer.parentId().flatMap(customers::findById), occasions.now());
        customers.flush();
    }

    public void judgeCredit(CustomerId id, int version, CreditClass credit) {
        Customer customer = existing(id);
        refuseStale(customer, version);
        customer.judgeCredit(credit, occasions.now());
        customers.flush();
    }

    void advance(Map<CustomerId, LifecycleStage> stages) {
        Long[] ids = stages.keySet().stream().map(CustomerId::value).toArray(Long[]::new);
        List<Customer> found = customers.ofIds(ids);
        if (found.size() < ids.length) {
            throw new UnknownCustomer(stages.keySet().toString());
        }
        Occasion now = occasions.now();
        List<Customer> moved = found.stream()
                .filter(customer -> customer.advance(stages.get(new CustomerId(customer.databaseId())), now))
                .toList();
        customers.flush();
        told.customers(moved);
    }

    @Transactional(readOnly = true)
    public Optional<CustomerDetails> numbered(String number) {
        return customers.findByNumber(number).map(Customer::details);
    }

    /** What is wrong with a draft, by field, in sentences; empty if it can be kept. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(CustomerDraft draft) {
        return rules.problems(draft);
    }

    private CustomerDraft accepted(CustomerDraft draft, Optional<Customer> self) {
        CustomerDraft accepted = rules.accepted(draft);
        String[] id = accepted.externalId().stream().toArray(String[]::new);
        customers.ofExternalIds(id).stream()
                .filter(other -> self.filter(other::equals).isEmpty())
                .findFirst()
                .ifPresent(other -> {
                    throw new FieldsRefused(Map.of(
                            "externalId",
                            Refusal.sentence(
                                    "customer.field.externalIdTaken",
                                    other.name(),
                                    other.view().number())));
                });
        return accepted;
    }

    private Customer existing(CustomerId id) {
        return customers.findById(id.value()).orElseThrow(() -> new UnknownCustomer(id.toString()));
    }

    private static void refuseStale(Customer customer, int version) {
        if (customer.version() != version) {
            throw new ChangedMeanwhile(customer.name());
        }
    }
}
