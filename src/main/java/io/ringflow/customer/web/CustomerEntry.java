package io.ringflow.customer.web;

import io.ringflow.customer.CustomerView;
import io.ringflow.customer.domain.ContactDraft;
import io.ringflow.customer.domain.ContactRecords;
import io.ringflow.customer.domain.CustomerDraft;
import io.ringflow.customer.domain.CustomerRecords;
import io.ringflow.customer.domain.FieldsRefused;
import io.ringflow.customer.domain.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a customer together with the first person there, or neither. */
@Service
class CustomerEntry {

    private final CustomerRecords records;
    private final ContactRecords contacts;

    CustomerEntry(CustomerRecords records, ContactRecords contacts) {
        this.records = records;
        this.contacts = contacts;
    }

    @Transactional
    public CustomerView enter(CustomerDraft draft, Optional<ContactDraft> contact, boolean another) {
        CustomerView entered = records.enter(draft, another, Origin.ENTERED);
        contact.ifPresent(person -> add(entered, person));
        return entered;
    }

    private void add(CustomerView entered, ContactDraft person) {
        try {
            contacts.add(entered.id(), person);
        } catch (FieldsRefused refused) {
            throw new FieldsRefused(asContactFields(refused.fields()));
        }
    }

    /** The fields of a contact as the form of a new customer calls them. */
    private static Map<String, String> asContactFields(Map<String, String> fields) {
        Map<String, String> renamed = new LinkedHashMap<>();
        fields.forEach((field, sentence) ->
                renamed.put("contact" + Character.toUpperCase(field.charAt(0)) + field.substring(1), sentence));
        return renamed;
    }
}
