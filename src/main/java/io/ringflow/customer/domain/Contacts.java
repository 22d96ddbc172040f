package io.ringflow.customer.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The people at customers that are kept. */
interface Contacts extends JpaRepository<Contact, Long> {

    @Query("from Contact where customerId = :customer order by active desc, name, id")
    List<Contact> ofCustomer(long customer);

    @Query("from Contact where customerId = :customer and active order by name, id")
    List<Contact> activeOf(long customer);

    @Query("from Contact where customerId = :customer and email = :email")
    Optional<Contact> withEmail(long customer, String email);
}
