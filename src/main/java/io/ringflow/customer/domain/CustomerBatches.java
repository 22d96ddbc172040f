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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private final NamePieces pieces;
    private final CustomerTree tree;
    private final Numbers numbers;
    private final Occasions occasions;
    private final FieldOwners owners;
    private final ChangesTold told;

    CustomerBatches(
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
     * Enters each customer, or completes the one with the same external id, else of the same name; what a draft leaves empty
     * stays as it was, and so does what the ERP owns.
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
        List<NameKey> keys =
                drafts.stream().map(draft -> NameKey.of(draft.name())).toList();
        names.hold(keys);
        Batch batch = new Batch(drafts, keys);
        Map<Long, Customer> above = involved(parents.stream().flatMap(Optional::stream));
        List<Recorded> results = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Map<String, String> problems = rules.problems(drafts.get(i));
            Optional<Customer> parent = parents.get(i).map(CustomerId::value).map(above::get);
            results.add(
                    problems.isEmpty()
                            ? batch.taken(rules.kept(drafts.get(i)), keys.get(i), parent)
                            : refused(problems));
        }
        customers.flush();
        pieces.add(batch.added);
        batch.formerKeys.forEach(pieces::replace);
        told.customers(batch.toldOf);
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
        Long[] wanted = ids.map(CustomerId::value).distinct().toArray(Long[]::new);
        return wanted.length == 0
                ? Map.of()
                : customers.ofIds(wanted).stream()
                        .collect(Collectors.toMap(Customer::databaseId, customer -> customer));
    }

    private boolean wouldLoop(Customer customer, Customer parent) {
        customers.flush();
        return tree.isBelow(parent.databaseId(), customer.databaseId());
    }

    /** The customers of these names, by the name as it was given; of namesakes, the first. */
    @Transactional(readOnly = true)
    public Map<String, CustomerView> named(Collection<String> given) {
        Map<String, String> keys = new HashMap<>();
        given.forEach(name -> keys.computeIfAbsent(name, any -> NameKey.of(name).value()));
        Map<String, Customer> byKey = byKey(keys.values());
        Map<String, CustomerView> found = new HashMap<>();
        keys.forEach((name, key) ->
                Optional.ofNullable(byKey.get(key)).ifPresent(customer -> found.put(name, customer.view())));
        return found;
    }

    /** The customers with these external ids, by external id. */
    @Transactional(readOnly = true)
    public Map<String, CustomerView> withExternalIds(Collection<String> externalIds) {
        return byExternalId(externalIds).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, known -> known.getValue().view()));
    }

    private Map<String, Customer> byExternalId(Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? new HashMap<>()
                : customers.ofExternalIds(externalIds.toArray(String[]::new)).stream()
                        .collect(Collectors.toMap(
                                customer -> customer.externalId().orElseThrow(),
                                customer -> customer,
                                (one, other) -> one,
                                HashMap::new));
    }

    private Map<String, Customer> byKey(Collection<String> keys) {
        Map<String, Customer> byKey = new HashMap<>();
        if (!keys.isEmpty()) {
            customers
                    .ofNameKeys(keys.stream().distinct().toArray(String[]::new))
                    .forEach(customer -> byKey.putIfAbsent(customer.nameKey(), customer));
        }
        return byKey;
    }

    /** What is known of the customers in one batch, and what becomes of them. */
    private final class Batch {

        private final Map<String, Customer> byExternalId;
        private final Map<String, Customer> byKey;
        private final Iterator<String> free;
        private final Occasion now = occasions.now();
        private final List<Customer> added = new ArrayList<>();
        private final Map<Customer, String> formerKeys = new LinkedHashMap<>();
        private final Set<Customer> toldOf = new LinkedHashSet<>();

        Batch(List<CustomerDraft> drafts, List<NameKey> keys) {
            byExternalId = byExternalId(drafts.stream()
                    .flatMap(draft -> draft.externalId().stream())
                    .toList());
            byKey = byKey(keys.stream().map(NameKey::value).toList());
            free = numbers.next(Numbers.Kind.CUS, drafts.size()).iterator();
        }

        Recorded taken(CustomerDraft draft, NameKey key, Optional<Customer> parent) {
            Optional<Customer> sameId = draft.externalId().map(byExternalId::get);
            Optional<Customer> sameName = Optional.ofNullable(byKey.get(key.value()));
            if (sameId.isPresent()) {
                Customer customer = sameId.get();
                return sameName.filter(other -> !other.equals(customer)).isPresent()
                        ? nameTaken(sameName.get())
                        : completed(customer, draft);
            }
            if (sameName.isPresent()) {
                Customer customer = sameName.get();
                boolean anotherCompany =
                        draft.externalId().isPresent() && customer.externalId().isPresent();
                return anotherCompany ? nameTaken(customer) : completed(customer, draft.withName(customer.name()));
            }
            return added(draft, parent);
        }

        private Recorded added(CustomerDraft draft, Optional<Customer> parent) {
            Customer customer = new Customer(free.next(), draft, 0, Origin.IMPORT, now);
            if (parent.isPresent()) {
                customer.moveUnder(parent, Optional.empty(), now);
            }
            added.add(customers.save(customer));
            remember(customer);
            toldOf.add(customer);
            return new Recorded(Recorded.Result.ADDED, Optional.of(customer.view()), Map.of(), Set.of());
        }

        private Recorded completed(Customer customer, CustomerDraft draft) {
            CustomerDraft before = customer.draft();
            String formerKey = customer.nameKey();
            CustomerDraft wanted = draft.orElse(before);
            Set<CustomerField> ofErp = owners.ofErp(before);
            CustomerDraft after = wanted.keeping(ofErp, before);
            boolean sameKey = NameKey.of(after.name()).value().equals(formerKey);
            customer.change(after, sameKey ? customer.namesake() : 0, now);
            if (!sameKey && !added.contains(customer)) {
                formerKeys.putIfAbsent(customer, formerKey);
            }
            remember(customer);
            if (owners.isToldOf(before, after)) {
                toldOf.add(customer);
            }
            return new Recorded(
                    before.equals(after) ? Recorded.Result.UNCHANGED : Recorded.Result.CHANGED,
                    Optional.of(customer.view()),
                    Map.of(),
                    ofErp.stream()
                            .filter(field -> field.differs(before, wanted))
                            .collect(Collectors.toSet()));
        }

        private void remember(Customer customer) {
            byKey.putIfAbsent(customer.nameKey(), customer);
            customer.externalId().ifPresent(id -> byExternalId.put(id, customer));
        }
    }

    private static Recorded nameTaken(Customer other) {
        return refused(Map.of("name", new CustomerAlreadyKnown(other.view()).getMessage()));
    }

    private static Recorded refused(Map<String, String> problems) {
        return new Recorded(Recorded.Result.REFUSED, Optional.empty(), problems, Set.of());
    }
}
