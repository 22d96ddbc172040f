package io.ringflow.delivery.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends messages one after the other, until there are none left or the receiver is away. */
@Component
class OutboxWork {

    private final OutboxStore store;
    private final ObjectProvider<Receiver> receiver;

    OutboxWork(OutboxStore store, ObjectProvider<Receiver> receiver) {
        this.store = store;
        this.receiver = receiver;
    }

    /** Outside of any transaction. What it was at when the node stops is tried again once the claim has run out. */
    void send(Claim claim) {
        List<Long> messages = claim.messages();
        for (int at = 0; at < messages.size(); at++) {
            try {
                if (!isReached(messages.get(at), claim.until())) {
                    store.release(new Claim(claim.until(), messages.subList(at + 1, messages.size())));
                    return;
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isReached(long message, Instant claimedUntil) throws InterruptedException {
        Optional<Sending> sending = store.begin(message, claimedUntil);
        if (sending.isEmpty()) {
            return true;
        }
        long begun = System.nanoTime();
        Answer answer = receiver.getObject().send(sending.get().event());
        store.answered(sending.get(), answer, Duration.ofNanos(System.nanoTime() - begun));
        return !Verdict.isAway(answer);
    }
}
