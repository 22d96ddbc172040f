package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.shared.Money;
import io.ringflow.shared.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An event's content, field by field; what cannot be read is named, so that a person can correct it. */
final class EventFields {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final JsonNode data;

    EventFields(JsonNode data) {
        this.data = data;
    }

    String text(String field) {
        return Texts.clean(data.path(field).asText(""), LONGEST_TEXT);
    }

    /** Empty if nothing is said of it; a text that is said to be empty is one. */
    Optional<String> said(String field) {
        return data.path(field).isTextual() ? Optional.of(text(field)) : filled(field);
    }

    /**
     * The first of some fields that says something.
     *
     * @throws EventUnmatched if none does
     */
    String needed(String... fields) {
        return Stream.of(fields)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new EventUnmatched("delivery.refused.event.missing", String.join(" / ", fields)));
    }

    /** @throws EventUnmatched if there is something that is no whole number */
    Optional<Integer> count(String field) {
        return filled(field).map(written -> {
            if (!WHOLE.matcher(written).matches()) {
                throw new EventUnmatched("delivery.refused.event.count", field, written);
            }
            return Integer.valueOf(written);
        });
    }

    /** @throws EventUnmatched if there is something that is neither true nor false */
    Optional<Boolean> flag(String field) {
        return filled(field).map(written -> {
            if (!written.equals("true") && !written.equals("false")) {
                throw new EventUnmatched("delivery.refused.event.flag", field, written);
            }
            return Boolean.valueOf(written);
        });
    }

    /** @throws EventUnmatched if there is something that is no day */
    Optional<LocalDate> day(String field) {
        return filled(field).map(written -> {
            try {
                return LocalDate.parse(written.substring(0, Math.min(10, written.length())));
            } catch (DateTimeException wrong) {
                throw new EventUnmatched("delivery.refused.event.day", field, written);
            }
        });
    }

    /** @throws EventUnmatched if there is something that is no number above 0 */
    Optional<BigDecimal> positive(String field) {
        return filled(field).map(written -> {
            try {
                BigDecimal number = written.length() <= LONGEST_NUMBER ? new BigDecimal(written) : BigDecimal.ZERO;
                if (number.signum() > 0 && number.compareTo(LARGEST) < 0 && number.scale() <= LONGEST_NUMBER) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                throw new EventUnmatched("delivery.refused.event.number", field, written);
            }
            throw new EventUnmatched("delivery.refused.event.number", field, written);
        });
    }

    /**
     * An amount with its currency, exactly as it is told.
     *
     * @throws EventUnmatched if either is missing or cannot be read, or the amount is more exact than its currency
     */
    Money money(String amount, String currency) {
        BigDecimal number =
                positive(amount).orElseThrow(() -> new EventUnmatched("delivery.refused.event.missing", amount));
        Money money = Money.of(number, currency(currency));
        if (money.amount().compareTo(number) != 0) {
            throw new EventUnmatched("delivery.refused.decimals", number.toPlainString(), money.currencyCode());
        }
        return money;
    }

    private String currency(String field) {
        String code = filled(field).orElseThrow(() -> new EventUnmatched("delivery.refused.event.missing", field));
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code::equals)
                .findFirst()
                .orElseThrow(() -> new EventUnmatched("delivery.refused.event.currency", code));
    }

    private Optional<String> filled(String field) {
        return Optional.of(data.path(field).asText("").strip()).filter(text -> !text.isEmpty());
    }
}
