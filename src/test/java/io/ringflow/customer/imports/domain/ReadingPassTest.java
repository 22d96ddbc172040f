package io.ringflow.customer.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.RingflowTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@RingflowTest
@Transactional
class ReadingPassTest {

    private static final String FILE = """
            account,sector,employees

            Acme,retail,10
            Beta,retail,1.200
            Gamma,software,
            Delta,,7
            Epsilon,finance,8
            """;

    @Autowired
    Imports imports;

    @Autowired
    ReadingPass reading;

    @Autowired
    ImportStore store;

    @Test
    void aFileReadInManyStepsIsFoundToHoldTheSameAsOneReadInOne() throws IOException {
        long atOnce = uploaded();
        ReadingPass.Found inOne = reading.read(atOnce, Choices.none(), 2, Optional.empty(), 0, Duration.ofDays(1));
        long stepwise = uploaded();
        ReadingPass.Found found = reading.read(stepwise, Choices.none(), 2, Optional.empty(), 0, Duration.ZERO);
        int steps = 1;
        while (!found.whole()) {
            found = reading.read(
                    stepwise, Choices.none(), 2, Optional.of(found.content()), found.rows(), Duration.ZERO);
            steps++;
        }

        assertThat(steps).isEqualTo(3);
        assertThat(found).isEqualTo(inOne);
        assertThat(found.rows()).isEqualTo(5);
        for (int chunk = 0; chunk < 3; chunk++) {
            assertThat(store.chunk(stepwise, 0, chunk)).isEqualTo(store.chunk(atOnce, 0, chunk));
        }
    }

    private long uploaded() throws IOException {
        return imports.upload(
                        "accounts",
                        false,
                        "file.csv",
                        new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)),
                        Choices.none(),
                        "marco",
                        Locale.ENGLISH)
                .id();
    }
}
