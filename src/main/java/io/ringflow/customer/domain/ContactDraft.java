package io.ringflow.customer.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a form, a file or another module says about a person at a customer; empty means unknown.
 *
 * @param language the language to write in, as a BCP 47 tag
 */
public record ContactDraft(
        String name,
        String position,
        String department,
        String email,
        String phone,
        String mobile,
        Optional<LocalDate> birthday,
        String language,
        String notes) {

    public ContactDraft {
        name = Folded.cleaned(name);
        position = Folded.cleaned(position);
        department = Folded.cleaned(department);
        email = Folded.cleaned(email);
        phone = Folded.cleaned(phone);
        mobile = Folded.cleaned(mobile);
        language = Folded.cleaned(language);
        notes = notes.replace("\u0000", "").strip();
    }
}
