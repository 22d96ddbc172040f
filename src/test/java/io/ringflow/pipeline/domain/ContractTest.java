package io.ringflow.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void reckonsALineByQuantityPriceAndDiscountInTheCurrencysDecimals() {
        assertThat(line("3", "33.33", "12.5", "USD").total()).isEqualByComparingTo("87.49");
        assertThat(line("3", "33", "12.5", "JPY").total()).isEqualByComparingTo("87");
        assertThat(line("2", "10", "100", "USD").total()).isEqualByComparingTo("0");
    }

    @Test
    void takesTheSameLinesForTheSameWhateverTheirDecimals() {
        assertThat(line("3", "10.00", "5", "USD")).isEqualTo(line("3.000", "10", "5.0", "USD"));
    }

    @Test
    void saysWhatChangedBetweenTwoRevisions() {
        assertThat(TermsChange.between(terms("100", "5", "net30", "100"), terms("100.00", "7.5", "net60", "100")))
                .containsExactly(
                        new TermsChange("discount", "5", "7.5"), new TermsChange("paymentTerms", "net30", "net60"));
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        TermsCheck.check(terms("100", "0", "net30", "100"));
        assertThatThrownBy(() -> TermsCheck.check(terms("0", "0", "net30", "100")))
                .isInstanceOf(TermsRefused.class);
        assertThatThrownBy(() -> TermsCheck.check(terms("100", "100", "net30", "100")))
                .isInstanceOf(TermsRefused.class);
        assertThatThrownBy(() -> TermsCheck.check(terms("100", "0", "whenever", "100")))
                .isInstanceOf(TermsRefused.class);
        assertThatThrownBy(() -> TermsCheck.check(terms("100", "0", "net30", "0")))
                .isInstanceOf(TermsRefused.class);
    }

    private static QuotationLine line(String quantity, String price, String discount, String currency) {
        return new QuotationLine(
                "GTX Pro", new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(discount), currency);
    }

    private static ContractTerms terms(String amount, String discount, String paymentTerms, String instalment) {
        return new ContractTerms(
                new BigDecimal(amount),
                "USD",
                new BigDecimal(discount),
                paymentTerms,
                DAY,
                List.of(new ContractTerms.Part("all", DAY, new BigDecimal(instalment))));
    }
}
