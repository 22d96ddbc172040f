package io.ringflow.customer.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The people at customers that are kept. */
interface Contacts extends JpaRepository<Contact, Long> {

    List<Contact> findByCustomerIdOrderByActiveDescNameAscIdAsc(long customerId);

    List<Contact> findByCustomerIdAndActiveTrueOrderByNameAscIdAsc(long customerId);

    Optional<Contact> findByCustomerIdAndEmail(long customerId, String email);
}
