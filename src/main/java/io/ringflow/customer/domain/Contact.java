package io.ringflow.customer.domain;

import io.ringflow.customer.ContactView;
import io.ringflow.customer.CustomerId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person at a customer. One who has left stays in the record, inactive. */
@Entity
@Table(name = "contact")
class Contact {

    @Id
    @GeneratedValue(generator = "contact_seq")
    @SequenceGenerator(name = "contact_seq", sequenceName = "contact_seq")
    private @Nullable Long id;

    private long customerId;
    private String name = "";
    private String position = "";
    private String department = "";
    private @Nullable String email;
    private @Nullable String emailDomain;
    private String phone = "";
    private @Nullable String phoneTail;
    private String mobile = "";
    private @Nullable String mobileTail;
    private @Nullable LocalDate birthday;
    private String language = "";
    private String notes = "";
    private boolean active = true;
    private String searchWords = "";
    private Instant createdAt = Instant.EPOCH;
    private @Nullable String createdBy;
    private Instant changedAt = Instant.EPOCH;
    private @Nullable String changedBy;

    @Version
    private int version;

    protected Contact() {}

    Contact(CustomerId customer, ContactDraft draft, Occasion occasion) {
        this.customerId = customer.value();
        this.createdAt = occasion.at();
        this.createdBy = occasion.by().orElse(null);
        take(draft, occasion);
    }

    void change(ContactDraft draft, Occasion occasion) {
        take(draft, occasion);
    }

    void leave(Occasion occasion) {
        active = false;
        touched(occasion);
    }

    void comeBack(Occasion occasion) {
        active = true;
        touched(occasion);
    }

    private void take(ContactDraft draft, Occasion occasion) {
        name = draft.name();
        position = draft.position();
        department = draft.department();
        email = MailAddress.folded(draft.email());
        emailDomain = MailAddress.companyDomain(email).orElse(null);
        phone = draft.phone();
        phoneTail = PhoneTail.of(draft.phone());
        mobile = draft.mobile();
        mobileTail = PhoneTail.of(draft.mobile());
        birthday = draft.birthday().orElse(null);
        language = draft.language();
        notes = draft.notes();
        Set<String> words = new LinkedHashSet<>(Folded.words(name));
        words.addAll(Folded.words(MailAddress.withoutEnding(Objects.requireNonNullElse(email, ""))));
        searchWords = String.join(" ", words);
        touched(occasion);
    }

    private void touched(Occasion occasion) {
        changedAt = occasion.at();
        changedBy = occasion.by().orElse(null);
    }

    ContactDraft draft() {
        return new ContactDraft(
                name,
                position,
                department,
                Objects.requireNonNullElse(email, ""),
                phone,
                mobile,
                Optional.ofNullable(birthday),
                language,
                notes);
    }

    ContactView view() {
        return new ContactView(
                databaseId(),
                new CustomerId(customerId),
                name,
                Optional.of(position).filter(text -> !text.isEmpty()),
                Optional.ofNullable(email),
                Optional.of(phone.isEmpty() ? mobile : phone).filter(text -> !text.isEmpty()));
    }

    long databaseId() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    long customerId() {
        return customerId;
    }

    String name() {
        return name;
    }

    boolean active() {
        return active;
    }

    int version() {
        return version;
    }
}
