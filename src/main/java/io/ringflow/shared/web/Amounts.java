package io.ringflow.shared.web;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes numbers and amounts by the rules of the person's language. */
@Component
public class Amounts {

    private final Map<Locale, NumberFormat> numbers = new ConcurrentHashMap<>();
    private final Map<Locale, NumberFormat> counts = new ConcurrentHashMap<>();
    private final Map<Locale, NumberFormat> percents = new ConcurrentHashMap<>();
    private final Map<Locale, NumberFormat> compact = new ConcurrentHashMap<>();

    /** The amount alone, for a column whose head names the currency; decimals only if there are any. */
    public String plain(Money money) {
        return number(money.amount());
    }

    /** The amount with its currency, where it stands alone. */
    public String withCurrency(Money money) {
        return money.currencyCode() + "\u00a0" + plain(money);
    }

    /** Rounded for headings: «1.2M», «120万». */
    public String rounded(Money money) {
        NumberFormat format =
                copy(compact, language -> NumberFormat.getCompactNumberInstance(language, NumberFormat.Style.SHORT));
        format.setMaximumFractionDigits(1);
        return format.format(money.amount().doubleValue());
    }

    public String roundedWithCurrency(Money money) {
        return money.currencyCode() + "\u00a0" + rounded(money);
    }

    public String number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        NumberFormat format = copy(numbers, NumberFormat::getNumberInstance);
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : Math.max(2, number.scale()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String count(long number) {
        return copy(counts, NumberFormat::getIntegerInstance).format(number);
    }

    /** @param share 1 is the whole */
    public String percent(double share) {
        NumberFormat format = copy(percents, NumberFormat::getPercentInstance);
        format.setMaximumFractionDigits(share != 0 && Math.abs(share) < 0.1 ? 1 : 0);
        return format.format(share);
    }

    /** Making a format takes ten times as long as using it. Threads share none: each gets a copy. */
    private static NumberFormat copy(Map<Locale, NumberFormat> made, Function<Locale, NumberFormat> make) {
        return (NumberFormat)
                made.computeIfAbsent(LocaleContextHolder.getLocale(), make).clone();
    }
}
