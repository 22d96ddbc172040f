package io.ringflow.customer.domain;

import io.ringflow.customer.ContactView;
import io.ringflow.customer.CustomerDirectory;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerMatch;
import io.ringflow.customer.CustomerView;
import io.ringflow.customer.LifecycleStage;
import io.ringflow.customer.NewCustomer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of customers as the other modules see it. */
@Service
@Transactional(readOnly = true)
class CustomerService implements CustomerDirectory {

    private final Customers customers;
    private final CustomerRecords records;
    private final CustomerBatches batches;
    private final ContactRecords people;
    private final CustomerMatcher matcher;
    private final CustomerSearch search;

    CustomerService(
            Customers customers,
            CustomerRecords records,
            CustomerBatches batches,
            ContactRecords people,
            CustomerMatcher matcher,
            CustomerSearch search) {
        this.customers = customers;
        this.records = records;
        this.batches = batches;
        this.people = people;
        this.matcher = matcher;
        this.search = search;
    }

    @Override
    public Optional<CustomerView> find(CustomerId id) {
        return customers.findById(id.value()).map(Customer::view);
    }

    @Override
    public Optional<CustomerView> numbered(String number) {
        return customers.findByNumber(number).map(Customer::view);
    }

    @Override
    public Map<CustomerId, CustomerView> findAll(Collection<CustomerId> ids) {
        return customers
                .findAllById(ids.stream().map(CustomerId::value).distinct().toList())
                .stream()
                .map(Customer::view)
                .collect(Collectors.toMap(CustomerView::id, Function.identity()));
    }

    @Override
    public Optional<CustomerView> named(String name) {
        return Optional.ofNullable(named(List.of(name)).get(name));
    }

    @Override
    public Map<String, CustomerView> named(Collection<String> names) {
        return batches.named(names);
    }

    @Override
    public List<CustomerMatch> matches(String name, String email, String phone) {
        List<CustomerMatcher.Found> found = matcher.matches(name, email, phone);
        Map<CustomerId, CustomerView> views =
                findAll(found.stream().map(match -> new CustomerId(match.id())).toList());
        return found.stream()
                .map(match ->
                        new CustomerMatch(views.get(new CustomerId(match.id())), match.likeness(), match.reason()))
                .toList();
    }

    @Override
    public List<CustomerView> search(String term, int limit) {
        List<CustomerId> found = search.ids(term, limit);
        Map<CustomerId, CustomerView> views = findAll(found);
        return found.stream().map(views::get).toList();
    }

    @Override
    @Transactional
    public CustomerView register(NewCustomer customer) {
        CustomerView entered = records.enter(
                new CustomerDraft(
                        customer.name(),
                        customer.region(),
                        customer.sector(),
                        customer.country(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        customer.externalId()),
                false,
                Origin.PROCESS);
        customer.contact().ifPresent(contact -> addContact(entered.id(), contact));
        return entered;
    }

    @Override
    @Transactional
    public void advance(CustomerId id, LifecycleStage stage) {
        records.advance(Map.of(id, stage));
    }

    @Override
    @Transactional
    public void advance(Map<CustomerId, LifecycleStage> stages) {
        records.advance(stages);
    }

    @Override
    public List<ContactView> contacts(CustomerId id) {
        return people.active(id);
    }

    @Override
    @Transactional
    public ContactView addContact(CustomerId id, NewCustomer.NewContact contact) {
        return people.addOrFind(
                id,
                new ContactDraft(
                        contact.name().isBlank() ? contact.email() : contact.name(),
                        contact.position(),
                        "",
                        contact.email(),
                        contact.phone(),
                        "",
                        Optional.empty(),
                        "",
                        ""));
    }
}
