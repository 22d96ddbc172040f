package io.ringflow.customer;

import java.util.Optional;

/** A customer to be entered, with the first person known there. Empty strings mean unknown; a country may be given by code or name. */
public record NewCustomer(
        String name,
        String region,
        String sector,
        String country,
        Optional<NewContact> contact,
        Optional<String> externalId) {

    /** The first person known at the customer. */
    public record NewContact(String name, String position, String email, String phone) {}
}
