package io.ringflow.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final Measure EIGHT_AND_SIX_FOUND_SEVEN_EACH = new Measure(2, 1, 0, 1, 14, 14);
    private static final Measure NINE_FOUND_FOUR = new Measure(1, 1, 0, 0, 9, 4);

    @Test
    void comparesWhatWasPerceivedWithWhatWasExpected() {
        assertThat(EIGHT_AND_SIX_FOUND_SEVEN_EACH.ratio()).isEqualByComparingTo("1");
        assertThat(EIGHT_AND_SIX_FOUND_SEVEN_EACH.gap()).isEqualByComparingTo("0");
        assertThat(NINE_FOUND_FOUR.ratio()).isEqualByComparingTo("0.44");
        assertThat(NINE_FOUND_FOUR.gap()).isEqualByComparingTo("-5");
    }

    @Test
    void addsUpPointsNotMeans() {
        Satisfaction both = new Satisfaction(
                List.of(
                        new Satisfaction.Quarter(2026, 4, NINE_FOUND_FOUR),
                        new Satisfaction.Quarter(2026, 3, EIGHT_AND_SIX_FOUND_SEVEN_EACH)),
                Instant.EPOCH);
        assertThat(both.all()).isEqualTo(new Measure(3, 2, 0, 1, 23, 18));
        assertThat(both.all().meanExpected()).isEqualByComparingTo("7.67");
        assertThat(both.all().meanPerceived()).isEqualByComparingTo("6");
        assertThat(both.all().ratio()).isEqualByComparingTo("0.78");
        assertThat(both.all().gap()).isEqualByComparingTo("-1.67");
    }

    @Test
    void saysNothingOfNobody() {
        assertThat(new Satisfaction(List.of(), Instant.EPOCH).all().ratio()).isEqualByComparingTo("0");
    }

    @Test
    void namesTheMoodByTheGap() {
        assertThat(new Rating(8, 7).mood()).isEqualTo(Mood.DISSATISFIED);
        assertThat(new Rating(8, 8).mood()).isEqualTo(Mood.SATISFIED);
        assertThat(new Rating(8, 9).mood()).isEqualTo(Mood.DELIGHTED);
    }
}
