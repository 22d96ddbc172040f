package io.ringflow.customer.domain;

import io.ringflow.shared.Money;
import java.util.Optional;
import java.util.Set;

/**
 * What a form, a file or another module says about a customer; empty means unknown.
 *
 * @param country its ISO 3166 code, or its name in English or Chinese
 */
public record CustomerDraft(
        String name,
        String region,
        String sector,
        String country,
        Optional<Integer> foundedYear,
        Optional<Money> annualRevenue,
        Optional<Integer> employees,
        String website,
        String phone,
        String address,
        Optional<String> externalId) {

    public CustomerDraft {
        name = Folded.cleaned(name);
        region = Folded.cleaned(region);
        sector = Folded.cleaned(sector);
        country = Folded.cleaned(country);
        website = Folded.cleaned(website);
        phone = Folded.cleaned(phone);
        address = Folded.cleaned(address);
        externalId = externalId.map(Folded::cleaned).filter(id -> !id.isEmpty());
    }

    public static CustomerDraft named(String name) {
        return new CustomerDraft(
                name, "", "", "", Optional.empty(), Optional.empty(), Optional.empty(), "", "", "", Optional.empty());
    }

    /** This draft where it says something, the other one elsewhere: a file that lacks a column erases nothing. */
    CustomerDraft orElse(CustomerDraft other) {
        return new CustomerDraft(
                name,
                region.isEmpty() ? other.region : region,
                sector.isEmpty() ? other.sector : sector,
                country.isEmpty() ? other.country : country,
                foundedYear.or(other::foundedYear),
                annualRevenue.or(other::annualRevenue),
                employees.or(other::employees),
                website.isEmpty() ? other.website : website,
                phone.isEmpty() ? other.phone : phone,
                address.isEmpty() ? other.address : address,
                externalId.or(other::externalId));
    }

    /** This draft, but for some fields as another has them. */
    CustomerDraft keeping(Set<CustomerField> kept, CustomerDraft other) {
        return new CustomerDraft(
                kept.contains(CustomerField.NAME) ? other.name : name,
                kept.contains(CustomerField.REGION) ? other.region : region,
                kept.contains(CustomerField.SECTOR) ? other.sector : sector,
                kept.contains(CustomerField.COUNTRY) ? other.country : country,
                foundedYear,
                annualRevenue,
                kept.contains(CustomerField.EMPLOYEES) ? other.employees : employees,
                kept.contains(CustomerField.WEBSITE) ? other.website : website,
                kept.contains(CustomerField.PHONE) ? other.phone : phone,
                kept.contains(CustomerField.ADDRESS) ? other.address : address,
                kept.contains(CustomerField.EXTERNAL_ID) ? other.externalId : externalId);
    }

    CustomerDraft withName(String other) {
        return new CustomerDraft(
                other,
                region,
                sector,
                country,
                foundedYear,
                annualRevenue,
                employees,
                website,
                phone,
                address,
                externalId);
    }

    CustomerDraft withCountry(String code) {
        return new CustomerDraft(
                name, region, sector, code, foundedYear, annualRevenue, employees, website, phone, address, externalId);
    }
}
