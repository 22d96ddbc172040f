package io.ringflow.customer.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The customers that are kept. */
interface Customers extends JpaRepository<Customer, Long> {

    Optional<Customer> findByNumber(String number);

    List<Customer> findByNameKeyInOrderByNamesake(Collection<String> keys);

    List<Customer> findByExternalIdIn(Collection<String> externalIds);
}
