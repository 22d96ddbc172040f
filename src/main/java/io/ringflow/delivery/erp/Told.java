package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.shared.Money;
import io.ringflow.shared.Texts;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an event's data field by field, and says which one is missing or of the wrong kind. */
final class Told {

    private static final int LONGEST = 200;

    private final JsonNode data;

    Told(JsonNode data) {
        this.data = data;
    }

    /** Empty if the event does not say; a text that is empty is one. */
    Optional<String> text(String field) {
        return value(field).map(value -> {
            if (!value.isTextual()) {
                throw new EventUnmatched("delivery.erp.data.text", field);
            }
            if (value.textValue().length() > LONGEST) {
                throw new EventUnmatched("delivery.erp.data.long", field, LONGEST);
            }
            return Texts.clean(value.textValue());
        });
    }

    /** The first of the fields that says something. */
    String needed(String... fields) {
        for (String field : fields) {
            Optional<String> text = text(field).filter(said -> !said.isEmpty());
            if (text.isPresent()) {
                return text.get();
            }
        }
        throw new EventUnmatched("delivery.erp.data.missing", String.join(" / ", fields));
    }

    Optional<Integer> number(String field) {
        return value(field).map(value -> {
            if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
                throw new EventUnmatched("delivery.erp.data.number", field);
            }
            return value.intValue();
        });
    }

    Optional<Boolean> flag(String field) {
        return value(field).map(value -> {
            if (!value.isBoolean()) {
                throw new EventUnmatched("delivery.erp.data.flag", field);
            }
            return value.booleanValue();
        });
    }

    /** Neither of the two, or both. */
    Optional<Money> money(String field, String currencyField) {
        return value(field).map(value -> {
            if (!value.isNumber()) {
                throw new EventUnmatched("delivery.erp.data.number", field);
            }
            String currency = needed(currencyField);
            if (!Currencies.KNOWN.contains(currency)) {
                throw new EventUnmatched("delivery.erp.data.currency", currency);
            }
            return Money.of(value.decimalValue(), currency);
        });
    }

    private Optional<JsonNode> value(String field) {
        return Optional.of(data.path(field)).filter(value -> !value.isMissingNode() && !value.isNull());
    }

    private static final class Currencies {

        private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
    }
}
