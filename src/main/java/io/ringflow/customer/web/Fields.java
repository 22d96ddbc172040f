package io.ringflow.customer.web;

import io.ringflow.shared.Money;
import io.ringflow.shared.web.TypedAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/** Reads what was typed into a form; what cannot be read is refused beside its field. */
final class Fields {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final BindingResult errors;
    private final CustomerWords words;

    Fields(BindingResult errors, CustomerWords words) {
        this.errors = errors;
        this.words = words;
    }

    Optional<Integer> whole(String field, String typed) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (!WHOLE.matcher(digits).matches()) {
            refuse(field, "number");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(digits));
    }

    Optional<LocalDate> day(String field, String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException unreadable) {
            refuse(field, "date");
            return Optional.empty();
        }
    }

    Optional<Money> money(String field, String typed, String currencyField, String currency) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        Optional<BigDecimal> amount = amount(field, typed);
        boolean isCurrency = Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(currency));
        if (!isCurrency) {
            refuse(currencyField, "currency");
        }
        return amount.filter(known -> isCurrency).map(known -> Money.of(known, currency));
    }

    Optional<BigDecimal> amount(String field, String typed) {
        Optional<BigDecimal> amount = TypedAmount.read(typed);
        if (amount.isEmpty() && !typed.isBlank()) {
            refuse(field, "amount");
        }
        return amount;
    }

    /** Shows the sentences beside their fields; a field that was refused already keeps its first one. */
    void refuse(Map<String, String> sentences) {
        sentences.forEach((field, sentence) -> {
            if (!errors.hasFieldErrors(field)) {
                errors.rejectValue(field, "refused", sentence);
            }
        });
    }

    private void refuse(String field, String key) {
        String sentence = words.say("customer.field." + key, key);
        errors.rejectValue(field, "refused", sentence);
    }
}
