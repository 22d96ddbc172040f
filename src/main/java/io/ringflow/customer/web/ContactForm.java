package io.ringflow.customer.web;

import io.ringflow.customer.domain.ContactDetails;
import io.ringflow.customer.domain.ContactDraft;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of a person at a customer, as it was typed.
 *
 * @param version what was read before the change
 */
record ContactForm(
        String name,
        String position,
        String department,
        String email,
        String phone,
        String mobile,
        String birthday,
        String language,
        String notes,
        @Nullable Integer version) {

    ContactForm {
        name = Objects.requireNonNullElse(name, "");
        position = Objects.requireNonNullElse(position, "");
        department = Objects.requireNonNullElse(department, "");
        email = Objects.requireNonNullElse(email, "");
        phone = Objects.requireNonNullElse(phone, "");
        mobile = Objects.requireNonNullElse(mobile, "");
        birthday = Objects.requireNonNullElse(birthday, "");
        language = Objects.requireNonNullElse(language, "");
        notes = Objects.requireNonNullElse(notes, "");
    }

    static ContactForm empty() {
        return new ContactForm("", "", "", "", "", "", "", "", "", null);
    }

    static ContactForm of(ContactDetails contact) {
        ContactDraft facts = contact.facts();
        return new ContactForm(
                facts.name(),
                facts.position(),
                facts.department(),
                facts.email(),
                facts.phone(),
                facts.mobile(),
                facts.birthday().map(Object::toString).orElse(""),
                facts.language(),
                facts.notes(),
                contact.version());
    }

    ContactForm withVersion(int other) {
        return new ContactForm(name, position, department, email, phone, mobile, birthday, language, notes, other);
    }

    ContactDraft draft(Fields fields) {
        return new ContactDraft(
                name, position, department, email, phone, mobile, fields.day("birthday", birthday), language, notes);
    }
}
