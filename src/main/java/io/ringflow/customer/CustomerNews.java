package io.ringflow.customer;

import java.util.Optional;

/** What another system says of a customer; what it does not mention stays as it is. */
public record CustomerNews(
        Optional<String> name,
        Optional<String> region,
        Optional<String> sector,
        Optional<String> country,
        Optional<Integer> employees,
        Optional<String> website,
        Optional<String> phone,
        Optional<String> address) {}
