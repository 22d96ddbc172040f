package io.ringflow.pipeline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringflow.pipeline.NewLead;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadCheckTest {

    @Test
    void takesALeadWithNothingButAName() {
        CheckedLead lead = LeadCheck.check(lead("  Acme \u0000", "", "", null, ""));

        assertThat(lead.customerName()).isEqualTo("Acme");
        assertThat(lead.currency()).isEqualTo("USD");
    }

    @Test
    void namesEveryFaultAtItsField() {
        LeadValuesRefused refused = catchThrowableOfType(
                LeadValuesRefused.class,
                () -> LeadCheck.check(lead(" ", "nobody@nowhere", "call me", new BigDecimal("-1"), "EURO")));

        assertThat(refused.fields()).containsOnlyKeys("customerName", "email", "phone", "expectedValue", "currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@acme.example", "ann.b+crm@mail.acme.example", "安@例子.公司"})
    void takesEMailAddresses(String email) {
        assertThat(LeadCheck.check(lead("Acme", email, "", null, "")).email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 10 6552 9988", "(030) 1234-56", "555.1234 ext. 12", "021/123456"})
    void takesPhoneNumbers(String phone) {
        assertThat(LeadCheck.check(lead("Acme", "", phone, null, "")).phone()).isEqualTo(phone);
    }

    @Test
    void refusesAnAbsurdValue() {
        LeadValuesRefused refused = catchThrowableOfType(
                LeadValuesRefused.class, () -> LeadCheck.check(lead("Acme", "", "", new BigDecimal("1e13"), "CNY")));

        assertThat(refused.fields()).containsOnlyKeys("expectedValue");
    }

    @Test
    void refusesMoreThanTheCustomersRecordTakes() {
        NewLead lead = new NewLead(
                "Acme",
                "n".repeat(121),
                "",
                "",
                "r".repeat(81),
                "s".repeat(81),
                "",
                "",
                Optional.empty(),
                "USD",
                "web");

        LeadValuesRefused refused = catchThrowableOfType(LeadValuesRefused.class, () -> LeadCheck.check(lead));

        assertThat(refused.fields()).containsOnlyKeys("contactName", "region", "sector");
    }

    private static NewLead lead(String name, String email, String phone, BigDecimal value, String currency) {
        return new NewLead(name, "", email, phone, "", "", "", "", Optional.ofNullable(value), currency, "web");
    }
}
