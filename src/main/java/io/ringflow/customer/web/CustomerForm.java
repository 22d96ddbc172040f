package io.ringflow.customer.web;

import io.ringflow.customer.domain.CustomerDetails;
import io.ringflow.customer.domain.CustomerDraft;
import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a customer, as it was typed.
 *
 * @param another whether a person said that it is another company of the same name
 * @param contactName and the other {@code contact…}: the first person there, on entering only
 * @param version what was read before the change
 */
record CustomerForm(
        String name,
        String region,
        String sector,
        String country,
        String website,
        String phone,
        String address,
        String foundedYear,
        String employees,
        String annualRevenue,
        String currency,
        String externalId,
        String contactName,
        String contactPosition,
        String contactEmail,
        String contactPhone,
        @Nullable Boolean another,
        @Nullable Integer version) {

    CustomerForm {
        name = Objects.requireNonNullElse(name, "");
        region = Objects.requireNonNullElse(region, "");
        sector = Objects.requireNonNullElse(sector, "");
        country = Objects.requireNonNullElse(country, "");
        website = Objects.requireNonNullElse(website, "");
        phone = Objects.requireNonNullElse(phone, "");
        address = Objects.requireNonNullElse(address, "");
        foundedYear = Objects.requireNonNullElse(foundedYear, "");
        employees = Objects.requireNonNullElse(employees, "");
        annualRevenue = Objects.requireNonNullElse(annualRevenue, "");
        currency = Objects.requireNonNullElse(currency, "");
        externalId = Objects.requireNonNullElse(externalId, "");
        contactName = Objects.requireNonNullElse(contactName, "");
        contactPosition = Objects.requireNonNullElse(contactPosition, "");
        contactEmail = Objects.requireNonNullElse(contactEmail, "");
        contactPhone = Objects.requireNonNullElse(contactPhone, "");
    }

    static CustomerForm empty(String name) {
        return new CustomerForm(name, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", null, null);
    }

    static CustomerForm of(CustomerDetails customer) {
        CustomerDraft facts = customer.facts();
        return new CustomerForm(
                facts.name(),
                facts.region(),
                facts.sector(),
                facts.country(),
                facts.website(),
                facts.phone(),
                facts.address(),
                facts.foundedYear().map(Object::toString).orElse(""),
                facts.employees().map(Object::toString).orElse(""),
                facts.annualRevenue()
                        .map(Money::amount)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                facts.annualRevenue().map(Money::currencyCode).orElse(""),
                facts.externalId().orElse(""),
                "",
                "",
                "",
                "",
                null,
                customer.version());
    }

    CustomerForm withVersion(int other) {
        return new CustomerForm(
                name,
                region,
                sector,
                country,
                website,
                phone,
                address,
                foundedYear,
                employees,
                annualRevenue,
                currency,
                externalId,
                contactName,
                contactPosition,
                contactEmail,
                contactPhone,
                another,
                other);
    }

    boolean isAnother() {
        return Boolean.TRUE.equals(another);
    }

    boolean hasContact() {
        return !(contactName + contactPosition + contactEmail + contactPhone).isBlank();
    }

    CustomerDraft draft(Fields fields) {
        return new CustomerDraft(
                name,
                region,
                sector,
                country,
                fields.whole("foundedYear", foundedYear),
                fields.money("annualRevenue", annualRevenue, "currency", currency),
                fields.whole("employees", employees),
                website,
                phone,
                address,
                Optional.of(externalId));
    }
}
