package io.ringflow.engine.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariableTest {

    static final class SomeProcess {
        static final Variable<String> OWNER = Variable.text("owner");
        static final Variable<BigDecimal> VALUE = Variable.number("value");
        static final Variable<Long> LEAD = Variable.whole("leadId");
        static final Variable<Boolean> URGENT = Variable.flag("urgent");
        static final Variable<LocalDate> NEXT = Variable.date("nextDate");
        static final Variable<Instant> UNTIL = Variable.moment("until");
    }

    @Test
    void whatIsPutIsFound() {
        Map<String, Object> kept = new HashMap<>();
        SomeProcess.OWNER.put(kept, "lena");
        SomeProcess.VALUE.put(kept, new BigDecimal("123456.78"));
        SomeProcess.LEAD.put(kept, 42L);
        SomeProcess.URGENT.put(kept, true);
        SomeProcess.NEXT.put(kept, LocalDate.of(2026, 2, 28));
        SomeProcess.UNTIL.put(kept, Instant.EPOCH);

        assertThat(kept)
                .containsEntry("value", 123456.78)
                .containsEntry("nextDate", "2026-02-28")
                .containsEntry("until", new Date(0));
        assertThat(SomeProcess.OWNER.in(kept)).isEqualTo("lena");
        assertThat(SomeProcess.VALUE.in(kept)).isEqualByComparingTo("123456.78");
        assertThat(SomeProcess.LEAD.in(kept)).isEqualTo(42);
        assertThat(SomeProcess.URGENT.in(kept)).isTrue();
        assertThat(SomeProcess.NEXT.in(kept)).isEqualTo("2026-02-28");
        assertThat(SomeProcess.UNTIL.in(kept)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void readsWhatFormsSend() {
        assertThat(SomeProcess.VALUE.in(Map.of("value", 12))).isEqualByComparingTo("12");
        assertThat(SomeProcess.VALUE.in(Map.of("value", "12.50"))).isEqualByComparingTo("12.5");
        assertThat(SomeProcess.LEAD.in(Map.of("leadId", 7))).isEqualTo(7);
    }

    @Test
    void saysWhatIsMissingOrWrong() {
        assertThat(SomeProcess.OWNER.findIn(Map.of())).isEmpty();
        assertThatExceptionOfType(VariableMissing.class)
                .isThrownBy(() -> SomeProcess.OWNER.in(Map.of()))
                .withMessageContaining("owner");
        assertThatExceptionOfType(VariableOfWrongType.class)
                .isThrownBy(() -> SomeProcess.LEAD.in(Map.of("leadId", "7.5")))
                .withMessage("Variable leadId holds «7.5» (String), which is no whole number");
    }

    @Test
    void knowsWhatAProcessDeclares() {
        assertThat(Variable.declaredIn(SomeProcess.class))
                .extracting(Variable::name)
                .containsExactly("owner", "value", "leadId", "urgent", "nextDate", "until");
    }
}
