package io.ringflow.engine.form;

import io.ringflow.shared.Money;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** An amount as a form's text shows it. */
public final class WrittenAmount {

    private WrittenAmount() {}

    public static String of(Money money) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + " " + money.currencyCode();
    }
}
