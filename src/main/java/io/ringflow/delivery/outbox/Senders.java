package io.ringflow.delivery.outbox;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The few threads of a node that wait for the receiver, so that nobody else does: neither the engine's jobs nor whoever holds a
 * connection to the database.
 */
@Component
public class Senders implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
    private static final Duration REST = Duration.ofSeconds(10);

    private final OutboxWork work;
    private final OutboxStore store;
    private final ThreadPoolExecutor threads;

    Senders(OutboxWork work, OutboxStore store, OutboxSettings settings) {
        this.work = work;
        this.store = store;
        this.threads = new ThreadPoolExecutor(
                0, settings.atOnce(), REST.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), Senders::thread);
    }

    /** How many more claims this node can work on now. */
    public int free() {
        return threads.getMaximumPoolSize() - threads.getActiveCount();
    }

    /** Begins to send, or gives back what this node has no room for. */
    public void send(Claim claim) {
        try {
            threads.execute(() -> work.send(claim));
        } catch (RejectedExecutionException noRoom) {
            LOG.debug(
                    "{} messages go to another node, since this one sends enough",
                    claim.messages().size());
            store.release(claim);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outbox");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, failure) ->
                LOG.warn("Messages of the outbox wait until they are taken for lost, then are sent again", failure));
        return thread;
    }
}
