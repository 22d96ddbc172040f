package io.ringflow.delivery.outbox.process;

import io.ringflow.delivery.outbox.Claim;
import io.ringflow.delivery.outbox.Senders;
import io.ringflow.engine.job.ModuleJob;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands messages to this node's senders and is done: it never waits for the receiver. */
@Component
class OutboxJob extends ModuleJob<OutboxJob.Work> {

    private final ObjectProvider<Senders> senders;

    OutboxJob(ObjectProvider<Senders> senders) {
        super("ringflow-outbox");
        this.senders = senders;
    }

    /** Which messages, and until when they are its own: microseconds since 1970, then their ids. */
    record Work(Claim claim) implements JobHandlerConfiguration {

        private static final long IN_SECOND = 1_000_000;

        static Work read(String text) {
            List<Long> numbers = Stream.of(text.split(" ")).map(Long::valueOf).toList();
            long until = numbers.get(0);
            return new Work(new Claim(
                    Instant.ofEpochSecond(until / IN_SECOND).plus(until % IN_SECOND, ChronoUnit.MICROS),
                    numbers.subList(1, numbers.size())));
        }

        @Override
        public String toCanonicalString() {
            long until = ChronoUnit.MICROS.between(Instant.EPOCH, claim.until());
            return Stream.concat(Stream.of(until), claim.messages().stream())
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
    }

    @Override
    public Work newConfiguration(String text) {
        return Work.read(text);
    }

    @Override
    protected void work(Work piece, Attempt attempt) {
        senders.getObject().send(piece.claim());
    }
}
