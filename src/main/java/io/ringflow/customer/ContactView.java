package io.ringflow.customer;

import java.util.Optional;

/** A person at a customer. */
public record ContactView(
        long id,
        CustomerId customer,
        String name,
        Optional<String> position,
        Optional<String> email,
        Optional<String> phone) {}
