package io.ringflow.customer.domain;

import io.ringflow.customer.ContactView;
import io.ringflow.customer.CustomerId;
import io.ringflow.customer.UnknownCustomer;
import io.ringflow.customer.domain.CustomerEvent.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes the people at customers; the customer's story tells of it. */
@Service
@Transactional
public class ContactRecords {

    private final Contacts contacts;
    private final Customers customers;
    private final ContactRules rules;
    private final NameReservations names;
    private final Occasions occasions;
    private final MessageSource messages;

    ContactRecords(
            Contacts contacts,
            Customers customers,
            ContactRules rules,
            NameReservations names,
            Occasions occasions,
            MessageSource messages) {
        this.contacts = contacts;
        this.customers = customers;
        this.rules = rules;
        this.names = names;
        this.occasions = occasions;
        this.messages = messages;
    }

    /** Active ones first, by name. */
    @Transactional(readOnly = true)
    public List<ContactDetails> of(CustomerId customer) {
        return contacts.ofCustomer(customer.value()).stream()
                .map(ContactRecords::details)
                .toList();
    }

    @Transactional(readOnly = true)
    List<ContactView> active(CustomerId customer) {
        return contacts.activeOf(customer.value()).stream().map(Contact::view).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ContactDetails> find(CustomerId customer, long id) {
        return contacts.findById(id)
                .filter(contact -> contact.customerId() == customer.value())
                .map(ContactRecords::details);
    }

    /** Adds a person; the address of somebody who is known there already is refused. */
    public ContactView add(CustomerId customer, ContactDraft draft) {
        rules.check(draft);
        refuseTaken(sameAddress(customer, draft), null);
        return kept(customer, draft);
    }

    /** Adds a person, or returns the one with the same e-mail address there. */
    ContactView addOrFind(CustomerId customer, ContactDraft draft) {
        rules.check(draft);
        return sameAddress(customer, draft).map(Contact::view).orElseGet(() -> kept(customer, draft));
    }

    public void change(CustomerId customer, long id, int version, ContactDraft draft) {
        rules.check(draft);
        Contact contact = existing(customer, id, version);
        refuseTaken(sameAddress(customer, draft), contact);
        contact.change(draft, occasions.now());
        tell(customer, Kind.CONTACT_CHANGED, contact);
    }

    public void setActive(CustomerId customer, long id, int version, boolean active) {
        Contact contact = existing(customer, id, version);
        Occasion occasion = occasions.now();
        if (active) {
            contact.comeBack(occasion);
        } else {
            contact.leave(occasion);
        }
        tell(customer, active ? Kind.CONTACT_BACK : Kind.CONTACT_LEFT, contact);
    }

    private ContactView kept(CustomerId customer, ContactDraft draft) {
        Contact contact = contacts.save(new Contact(customer, draft, occasions.now()));
        tell(customer, Kind.CONTACT_ADDED, contact);
        return contact.view();
    }

    private void tell(CustomerId customer, Kind kind, Contact contact) {
        customers
                .findById(customer.value())
                .orElseThrow(() -> new UnknownCustomer(customer.toString()))
                .happened(kind, contact.name(), "", "", occasions.now());
        contacts.flush();
    }

    private Optional<Contact> sameAddress(CustomerId customer, ContactDraft draft) {
        String email = MailAddress.folded(draft.email());
        if (email == null) {
            return Optional.empty();
        }
        names.hold(List.of(new NameKey("contact " + customer + " " + email)));
        return contacts.withEmail(customer.value(), email);
    }

    private void refuseTaken(Optional<Contact> holder, @Nullable Contact self) {
        holder.filter(contact -> !contact.equals(self)).ifPresent(contact -> {
            throw new FieldsRefused(Map.of(
                    "email",
                    messages.getMessage(
                            "customer.field.emailTaken",
                            new Object[] {contact.name()},
                            LocaleContextHolder.getLocale())));
        });
    }

    private Contact existing(CustomerId customer, long id, int version) {
        Contact contact = contacts.findById(id)
                .filter(found -> found.customerId() == customer.value())
                .orElseThrow(() -> new UnknownCustomer(customer + "/" + id));
        if (contact.version() != version) {
            throw new ChangedMeanwhile(contact.name());
        }
        return contact;
    }

    private static ContactDetails details(Contact contact) {
        return new ContactDetails(contact.databaseId(), contact.draft(), contact.active(), contact.version());
    }
}
