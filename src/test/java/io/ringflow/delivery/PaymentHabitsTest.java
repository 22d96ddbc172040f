package io.ringflow.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.delivery.PaymentHabits.Ended;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentHabitsTest {

    @Test
    void expectsOfWhatIsLateAsMuchAsCameInOfWhatBecameSoLate() {
        PaymentHabits habits = PaymentHabits.of(
                12,
                List.of(
                        new Ended(90, 0.97),
                        new Ended(50, 0.95),
                        new Ended(9, 0.8),
                        new Ended(5, 0.6),
                        new Ended(3, 0)));
        assertThat(habits.daysLate()).isEqualTo(12);
        assertThat(habits.likelihood()).containsExactly(0.97, 0.95, 0.8, 0.6, 0.0);
    }

    @Test
    void takesWhatHoldsForTheLessLateWhereFewBecameSoLate() {
        PaymentHabits habits = PaymentHabits.of(
                12,
                List.of(new Ended(90, 0.97), new Ended(50, 0.95), new Ended(2, 0), new Ended(0, 1), new Ended(0, 1)));
        assertThat(habits.likelihood()).containsExactly(0.97, 0.95, 0.95, 0.95, 0.95);
    }

    @Test
    void expectsEverythingOnItsDayWhileNothingWasLearnt() {
        PaymentHabits habits = PaymentHabits.of(
                40, List.of(new Ended(2, 0.1), new Ended(2, 0.1), new Ended(0, 1), new Ended(0, 1), new Ended(0, 1)));
        assertThat(habits.known()).isFalse();
        assertThat(habits.daysLate()).isZero();
        assertThat(habits.likelihood()).containsOnly(1.0);
    }
}
