package io.ringflow.delivery.outbox.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.delivery.outbox.Claim;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutboxJobTest {

    @Test
    void keepsToTheMicrosecondUntilWhenTheMessagesAreItsOwn() {
        Claim claim = new Claim(Instant.parse("2026-11-22T10:00:00.123456Z"), List.of(1L, 9_000_000_000L));
        assertThat(OutboxJob.Work.read(new OutboxJob.Work(claim).toCanonicalString())
                        .claim())
                .isEqualTo(claim);
    }

    /** The engine keeps 4,000 characters. */
    @Test
    void hasRoomForAsManyMessagesAsAreHandedOutAtOnce() {
        List<Long> messages =
                LongStream.range(0, 100).mapToObj(at -> 900_000_000_000L + at).toList();
        assertThat(new OutboxJob.Work(new Claim(Instant.now(), messages)).toCanonicalString())
                .hasSizeLessThan(4000);
    }
}
