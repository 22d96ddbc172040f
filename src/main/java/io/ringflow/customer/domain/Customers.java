package io.ringflow.customer.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The customers that are kept. Many are asked for as an array, which is one statement whatever their number. */
interface Customers extends JpaRepository<Customer, Long> {

    @Query("from Customer where number = :number")
    Optional<Customer> findByNumber(String number);

    @Query(value = "select * from ringflow.customer where name_key = any (:keys) order by namesake", nativeQuery = true)
    List<Customer> ofNameKeys(String[] keys);

    @Query(value = "select * from ringflow.customer where external_id = any (:externalIds)", nativeQuery = true)
    List<Customer> ofExternalIds(String[] externalIds);

    @Query(value = "select * from ringflow.customer where id = any (:ids)", nativeQuery = true)
    List<Customer> ofIds(Long[] ids);
}
