package io.ringflow.customer;

import io.ringflow.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The customers' record, for the modules that work with it. */
public interface CustomerDirectory {

    Optional<CustomerView> find(CustomerId id);

    /** By number, exactly. */
    Optional<CustomerView> numbered(String number);

    /** By id; ids that nobody has are left out. */
    Map<CustomerId, CustomerView> findAll(Collection<CustomerId> ids);

    /** By name, spelling differences of case, space, punctuation and legal form left aside. */
    Optional<CustomerView> named(String name);

    /** Many at once, by the name as it was given; names that nobody has are left out. */
    Map<String, CustomerView> named(Collection<String> names);

    /**
     * Known customers who may be the one described, likeliest first, at most ten.
     *
     * @param email and {@code phone} of a person there, empty if unknown
     */
    List<CustomerMatch> matches(String name, String email, String phone);

    /** Those whose number, name, people or e-mail addresses hold the term, by name. */
    List<CustomerView> search(String term, int limit);

    /**
     * Enters a customer in stage {@code LEAD}.
     *
     * @throws Refusal if a customer of that name (spelling left aside) is known; two at the same time count too
     */
    CustomerView register(NewCustomer customer);

    /** Moves the lifecycle on; does nothing if the customer is already there or further. */
    void advance(CustomerId id, LifecycleStage stage);

    /** Moves many on, each to its stage. */
    void advance(Map<CustomerId, LifecycleStage> stages);

    List<ContactView> contacts(CustomerId id);

    /** Adds a person at a customer, or returns the one with the same e-mail address there. */
    ContactView addContact(CustomerId id, NewCustomer.NewContact contact);
}
