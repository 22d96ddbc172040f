package io.ringflow.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED, false", "204, DELIVERED, false", "301, DEAD, false", "302, AGAIN, false", "307, AGAIN, false",
        "308, DEAD, false", "400, DEAD, false", "401, DEAD, false", "404, DEAD, false", "408, AGAIN, true",
        "410, DEAD, false", "422, DEAD, false", "425, AGAIN, false", "429, AGAIN, true", "500, AGAIN, false",
        "502, AGAIN, true", "503, AGAIN, true", "504, AGAIN, true", "599, AGAIN, false"
    })
    void saysOfAnAnswerWhatBecomesOfTheMessageAndWhetherTheReceiverIsAway(int status, Verdict verdict, boolean away) {
        Answer answer = new Answer(Optional.of(status), "", Optional.empty());
        assertThat(Verdict.of(answer)).isEqualTo(verdict);
        assertThat(Verdict.isAway(answer)).isEqualTo(away);
    }

    @Test
    void takesNoAnswerForAnAbsentReceiver() {
        assertThat(Verdict.of(Answer.none("ConnectException"))).isEqualTo(Verdict.AGAIN);
        assertThat(Verdict.isAway(Answer.none("ConnectException"))).isTrue();
    }

    @Test
    void waitsLongerEachTimeButNeverQuiteTheSame() {
        Pauses pauses = new Pauses(Duration.ofHours(6), new Random(1));
        Duration expected = Duration.ofSeconds(10);
        for (int tries = 1; tries <= 30; tries++) {
            assertThat(pauses.ofMessage(tries, Optional.empty()))
                    .isBetween(
                            expected.multipliedBy(8).dividedBy(10),
                            expected.multipliedBy(12).dividedBy(10));
            expected = expected.multipliedBy(2).compareTo(Duration.ofHours(6)) < 0
                    ? expected.multipliedBy(2)
                    : Duration.ofHours(6);
        }
        assertThat(pauses.ofMessage(5, Optional.empty())).isNotEqualTo(pauses.ofMessage(5, Optional.empty()));
    }

    @Test
    void waitsAsLongAsTheReceiverAsksForButNotForEver() {
        Pauses pauses = new Pauses(Duration.ofHours(6), new Random(1));
        assertThat(pauses.ofMessage(1, Optional.of(Duration.ofMinutes(7)))).isEqualTo(Duration.ofMinutes(7));
        assertThat(pauses.ofReceiver(1, Optional.of(Duration.ofDays(4000)))).isEqualTo(Duration.ofDays(1));
        assertThat(pauses.ofReceiver(50, Optional.empty())).isLessThanOrEqualTo(Duration.ofMinutes(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://erp.example/in",
                "ftp://erp.example/",
                "https:///in",
                "https://me:secret@erp.example/",
                "https://erp.example/#in",
                "https://169.254.169.254/latest",
                "https://[fe80::1]/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "erp.example",
                "https://erp example/"
            })
    void refusesAddressesToWhichNoCustomersDataMayGo(String url) {
        assertThatThrownBy(() -> ReceiverAddress.check(url, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ringflow.outbox.url ");
    }

    @Test
    void goesWithoutTlsOnlyWhereThatWasSaid() {
        assertThatCode(() -> ReceiverAddress.check("https://erp.example/in?tenant=1", false))
                .doesNotThrowAnyException();
        assertThatCode(() -> ReceiverAddress.check("http://localhost:9000/in", true))
                .doesNotThrowAnyException();
    }
}
