package io.ringflow.customer.imports;

import io.ringflow.customer.Countries;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a sector, a country and a currency are usually called; sectors are data that people add to. */
@Component
class KnownLists {

    private static final KnownValues CURRENCIES = KnownValues.of(
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .toList(),
            true);
    private static final KnownValues COUNTRIES = new ByName(KnownValues.of(
            Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                    .flatMap(language -> Countries.all(language).stream())
                    .map(Countries.Country::name)
                    .toList(),
            false));

    private final JdbcClient database;

    KnownLists(JdbcClient database) {
        this.database = database;
    }

    KnownValues sectors() {
        List<String> values = database.sql("select value from ringflow.import_known_value where list = 'sector'")
                .query(String.class)
                .list();
        return KnownValues.of(values, false);
    }

    KnownValues countries() {
        return COUNTRIES;
    }

    KnownValues currencies() {
        return CURRENCIES;
    }

    /** Countries are known by their codes and other names too. */
    private record ByName(KnownValues names) implements KnownValues {

        @Override
        public Map<String, String> recognise(Collection<String> values) {
            Map<String, String> recognised = new LinkedHashMap<>();
            values.stream()
                    .filter(value -> Countries.code(value).isPresent())
                    .forEach(value -> recognised.put(value, value));
            return recognised;
        }

        @Override
        public Optional<String> nearest(String value) {
            return names.nearest(value);
        }

        @Override
        public List<String> some() {
            return names.some();
        }

        @Override
        public boolean binding() {
            return names.binding();
        }
    }
}
