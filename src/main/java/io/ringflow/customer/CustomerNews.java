package io.ringflow.customer;

import java.util.Optional;

/**
 * What another system says of a customer; what it does not mention stays as it is.
 *
 * @param externalId by which it knows the customer; taken over if none is known yet
 */
public record CustomerNews(
        Optional<String> externalId,
        Optional<String> name,
        Optional<String> region,
        Optional<String> sector,
        Optional<String> country,
        Optional<Integer> employees,
        Optional<String> website,
        Optional<String> phone,
        Optional<String> address) {}
