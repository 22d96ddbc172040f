package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.NewLead;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.Texts;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a lead must be like to be taken in; every fault is named at its field. */
class LeadCheck {

    private static final BigDecimal ABSURD = new BigDecimal("1000000000000");
    private static final String HOME_CURRENCY = "USD";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\".]+(\\.[^\\s@,;<>\".]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()/.\\-]{2,}( ?(x|ext\\.?) ?[0-9]+)?");

    /** As much as the customer's record takes, since a lead's facts go there once it is a chance. */
    private static final int CONTACT = 120;

    private static final int PLACE = 80;

    private final Map<String, String> faults = new LinkedHashMap<>();

    private LeadCheck() {}

    /** @throws LeadValuesRefused with a sentence for each value that cannot be taken */
    static CheckedLead check(NewLead lead) {
        LeadCheck check = new LeadCheck();
        CheckedLead checked = new CheckedLead(
                check.required("customerName", lead.customerName(), 200),
                check.text("contactName", lead.contactName(), CONTACT),
                check.matching("email", lead.email(), 200, EMAIL),
                check.matching("phone", lead.phone(), 60, PHONE),
                check.text("region", lead.region(), PLACE),
                check.text("sector", lead.sector(), PLACE),
                check.text("product", lead.product(), 200),
                check.text("need", lead.need(), 4000),
                check.value(lead.expectedValue()),
                check.currency(lead.currency()),
                check.text("source", lead.source(), 60));
        if (!check.faults.isEmpty()) {
            throw new LeadValuesRefused(check.faults);
        }
        return checked;
    }

    private String required(String field, @Nullable String value, int longest) {
        String text = text(field, value, longest);
        if (text.isEmpty()) {
            refuse(field, "pipeline.refused.lead." + field + ".missing");
        }
        return text;
    }

    private String matching(String field, @Nullable String value, int longest, Pattern pattern) {
        String text = text(field, value, longest);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            refuse(field, "pipeline.refused.lead." + field + ".wrong", text);
        }
        return text;
    }

    private String text(String field, @Nullable String value, int longest) {
        String text = Texts.clean(value);
        if (text.length() > longest) {
            refuse(field, "pipeline.refused.lead.tooLong", longest, text.length());
        }
        return text;
    }

    private Optional<BigDecimal> value(Optional<BigDecimal> value) {
        value.filter(amount -> amount.signum() < 0)
                .ifPresent(amount -> refuse("expectedValue", "pipeline.refused.lead.expectedValue.negative"));
        value.filter(amount -> amount.compareTo(ABSURD) > 0)
                .ifPresent(amount -> refuse("expectedValue", "pipeline.refused.lead.expectedValue.absurd"));
        return value;
    }

    private String currency(@Nullable String code) {
        String text = Texts.clean(code).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return HOME_CURRENCY;
        }
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(text))) {
            refuse("currency", "pipeline.refused.lead.currency.unknown", text);
        }
        return text;
    }

    private void refuse(String field, String key, Object... arguments) {
        faults.putIfAbsent(field, Refusal.sentence(key, arguments));
    }
}
