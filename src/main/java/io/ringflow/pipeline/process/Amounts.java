package io.ringflow.pipeline.process;

import io.ringflow.shared.Money;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** Amounts as a form's text shows them. */
final class Amounts {

    private Amounts() {}

    static String written(Money money) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + " " + money.currencyCode();
    }
}
