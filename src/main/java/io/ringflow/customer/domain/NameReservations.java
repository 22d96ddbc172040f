package io.ringflow.customer.domain;

import io.ringflow.customer.CustomerAlreadyKnown;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one at a time enter or rename a customer to a given name. Whoever comes second waits until the first has committed and
 * then finds the name taken.
 */
@Component
class NameReservations {

    private final JdbcClient database;
    private final Customers customers;

    NameReservations(JdbcClient database, Customers customers) {
        this.database = database;
        this.customers = customers;
    }

    /** Holds the keys until the transaction ends; always in the same order, so that two never wait for each other. */
    void hold(Collection<NameKey> keys) {
        String[] values = keys.stream().map(NameKey::value).distinct().toArray(String[]::new);
        database.sql("""
                        select count(pg_advisory_xact_lock(lock))
                        from (select distinct hashtextextended('customer ' || key, 0) as lock
                              from unnest(?) as key
                              order by lock) locks""").param(values).query(Long.class).single();
    }

    /**
     * @param another whether a person said that it is another company of the same name
     * @param except the customer that is about to be renamed
     * @return how many companies of that name came before
     */
    int reserve(NameKey key, boolean another, Optional<Customer> except) {
        hold(List.of(key));
        List<Customer> namesakes = customers.ofNameKeys(new String[] {key.value()}).stream()
                .filter(customer -> except.filter(customer::equals).isEmpty())
                .toList();
        if (namesakes.isEmpty()) {
            return 0;
        }
        if (!another) {
            throw new CustomerAlreadyKnown(namesakes.get(0).view());
        }
        return namesakes.get(namesakes.size() - 1).namesake() + 1;
    }
}
