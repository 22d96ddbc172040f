package io.ringflow.shared.web;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes numbers and amounts by the rules of the person's language. */
@Component
public class Amounts {

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
        NumberFormat format = NumberFormat.getCompactNumberInstance(language(), NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(1);
        return format.format(money.amount().doubleValue());
    }

    public String roundedWithCurrency(Money money) {
        return money.currencyCode() + "\u00a0" + rounded(money);
    }

    public String number(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : Math.max(2, number.scale()));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    /** @param share 1 is the whole */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(language());
        format.setMaximumFractionDigits(share != 0 && Math.abs(share) < 0.1 ? 1 : 0);
        return format.format(share);
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
