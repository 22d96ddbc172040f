package io.ringflow.customer.domain;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The products that are kept. */
interface Products extends JpaRepository<Product, Long> {

    List<Product> findByOnSaleTrueOrderByNameKey();

    List<Product> findByCodeKeyOrNameKey(String codeKey, String nameKey);
}
