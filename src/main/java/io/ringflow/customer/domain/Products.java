package io.ringflow.customer.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The products that are kept. */
interface Products extends JpaRepository<Product, Long> {

    @Query("from Product where onSale order by nameKey")
    List<Product> onSale();

    /** A product is called by its code or by its name. */
    @Query("from Product where codeKey = :key or nameKey = :key")
    List<Product> called(String key);
}
