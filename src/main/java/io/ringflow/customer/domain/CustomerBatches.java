package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerAlreadyKnown;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerView;
import io.ringflow.shared.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes customers from a file, many in one transaction; one that cannot be kept does not hinder the others. */
@Service
@Transactional
public class CustomerBatches {

    private final Customers customers;
    private final CustomerRules rules;
    private final NameReservations names;
    private final CustomerTree tree;
    private final Numbers numbers;
    private final Occasions occasions;

    CustomerBatches(
            Customers customers,
            CustomerRules rules,
            NameReservations names,
            CustomerTree tree,
            Numbers numbers,
            Occasions occasions) {
        this.customers = customers;
        this.rules = rules;
        this.names = names;
        this.tree = tree;
        this.numbers = numbers;
        this.occasions = occasions;
    }

    /**
     * Enters each customer, or completes the one with the same external id, else of the same name; what a draft leaves empty
     * stays as it was.
     *
     * @param drafts at most a few hundred, so that the transaction stays short
     * @return an answer for each draft, in their order
     */
    public List<Recorded> upsert(List<CustomerDraft> drafts) {
        return upsert(drafts, Collections.nCopies(drafts.size(), Optional.empty()));
    }

    /**
     * Enters or completes customers; a new one is hung under its parent at once, a known one stays where it is.
     *
     * @param parents a parent, or none, for each draft
     */
    public List<Recorded> upsert(List<CustomerDraft> drafts, List<Optional<CustomerId>> parents) {
        names.hold(drafts.stream().map(draft -> NameKey.of(draft.name())).toList());
        Known known = known(drafts);
        Map<Long, Customer> above = involved(parents.stream().flatMap(Optional::stream));
        Iterator<String> free = numbers.next(Numbers.Kind.CUS, drafts.size()).iterator();
        List<Recorded> results = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Map<String, String> problems = rules.problems(drafts.get(i));
            Optional<Customer> parent = parents.get(i).map(CustomerId::value).map(above::get);
            results.add(
                    problems.isEmpty() ? taken(rules.accepted(drafts.get(i)), parent, known, free) : refused(problems));
        }
        customers.flush();
        return results;
    }

    /**
     * Hangs customers under others.
     *
     * @param parents the parent for each customer
     * @return the customers who stay where they are, because they would come to stand below themselves
     */
    public Set<CustomerId> place(Map<CustomerId, CustomerId> parents) {
        tree.hold();
        Map<Long, Customer> involved = involved(Stream.concat(parents.keySet().stream(), parents.values().stream()));
        Set<Long> above = tree.withChildren(
                parents.keySet().stream().map(CustomerId::value).toList());
        Set<CustomerId> refused = new HashSet<>();
        parents.forEach((id, parentId) -> {
            Customer customer = involved.get(id.value());
            Customer parent = involved.get(parentId.value());
            if (customer.equals(parent) || above.contains(id.value()) && wouldLoop(customer, parent)) {
                refused.add(id);
            } else {
                customer.moveUnder(
                        Optional.of(parent), customer.parentId().flatMap(customers::findById), occasions.now());
                above.add(parentId.value());
            }
        });
        customers.flush();
        return refused;
    }

    private Map<Long, Customer> involved(Stream<CustomerId> ids) {
        return customers.findAllById(ids.map(CustomerId::value).distinct().toList()).stream()
                .collect(Collectors.toMap(Customer::databaseId, customer -> customer));
    }

    private boolean wouldLoop(Customer customer, Customer parent) {
        customers.flush();
        return tree.isBelow(parent.databaseId(), customer.databaseId());
    }

    /** The customers of these names, by the name as it was given; of namesakes, the first. */
    @Transactional(readOnly = true)
    public Map<String, CustomerView> named(Collection<String> given) {
        Map<String, Customer> byKey = byKey(given);
        Map<String, CustomerView> found = new HashMap<>();
        for (String name : given) {
            Optional.ofNullable(byKey.get(NameKey.of(name).value()))
                    .ifPresent(customer -> found.put(name, customer.view()));
        }
        return found;
    }

    /** The customers with these external ids, by external id. */
    @Transactional(readOnly = true)
    public Map<String, CustomerView> withExternalIds(Collection<String> externalIds) {
        return customers.findByExternalIdIn(externalIds).stream()
                .map(Customer::view)
                .collect(Collectors.toMap(view -> view.externalId().orElseThrow(), view -> view));
    }

    private record Known(Map<String, Customer> byExternalId, Map<String, Customer> byKey) {}

    private Known known(List<CustomerDraft> drafts) {
        List<String> externalIds =
                drafts.stream().flatMap(draft -> draft.externalId().stream()).toList();
        Map<String, Customer> byExternalId = new HashMap<>();
        customers
                .findByExternalIdIn(externalIds)
                .forEach(customer -> byExternalId.put(customer.externalId().orElseThrow(), customer));
        return new Known(
                byExternalId, byKey(drafts.stream().map(CustomerDraft::name).toList()));
    }

    private Map<String, Customer> byKey(Collection<String> given) {
        List<String> keys =
                given.stream().map(name -> NameKey.of(name).value()).distinct().toList();
        Map<String, Customer> byKey = new HashMap<>();
        customers
                .findByNameKeyInOrderByNamesake(keys)
                .forEach(customer -> byKey.putIfAbsent(customer.nameKey(), customer));
        return byKey;
    }

    private Recorded taken(CustomerDraft draft, Optional<Customer> parent, Known known, Iterator<String> free) {
        String key = NameKey.of(draft.name()).value();
        Optional<Customer> sameId = draft.externalId().map(known.byExternalId()::get);
        Optional<Customer> sameName = Optional.ofNullable(known.byKey().get(key));
        if (sameId.isPresent()) {
            Customer customer = sameId.get();
            return sameName.filter(other -> !other.equals(customer)).isPresent()
                    ? nameTaken(sameName.get())
                    : completed(customer, draft, known);
        }
        if (sameName.isPresent()) {
            Customer customer = sameName.get();
            boolean anotherCompany =
                    draft.externalId().isPresent() && customer.externalId().isPresent();
            return anotherCompany ? nameTaken(customer) : completed(customer, draft.withName(customer.name()), known);
        }
        return added(draft, parent, known, free);
    }

    private Recorded added(CustomerDraft draft, Optional<Customer> parent, Known known, Iterator<String> free) {
        Customer customer = new Customer(free.next(), draft, 0, Origin.IMPORT, occasions.now());
        if (parent.isPresent()) {
            customer.moveUnder(parent, Optional.empty(), occasions.now());
        }
        customers.save(customer);
        remember(customer, known);
        return new Recorded(Recorded.Result.ADDED, Optional.of(customer.view()), Map.of());
    }

    private Recorded completed(Customer customer, CustomerDraft draft, Known known) {
        CustomerDraft before = customer.draft();
        CustomerDraft after = draft.orElse(before);
        boolean sameKey = NameKey.of(after.name()).value().equals(customer.nameKey());
        customer.change(after, sameKey ? customer.namesake() : 0, occasions.now());
        remember(customer, known);
        return new Recorded(
                before.equals(after) ? Recorded.Result.UNCHANGED : Recorded.Result.CHANGED,
                Optional.of(customer.view()),
                Map.of());
    }

    private static void remember(Customer customer, Known known) {
        known.byKey().putIfAbsent(customer.nameKey(), customer);
        customer.externalId().ifPresent(id -> known.byExternalId().put(id, customer));
    }

    private static Recorded nameTaken(Customer other) {
        return refused(Map.of("name", new CustomerAlreadyKnown(other.view()).getMessage()));
    }

    private static Recorded refused(Map<String, String> problems) {
        return new Recorded(Recorded.Result.REFUSED, Optional.empty(), problems);
    }
}
