package io.ringflow.engine.health;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives a load balancer that asks for readiness the time to see that this node is about to go, before the node stops taking
 * requests.
 */
@Component
class Notice implements SmartLifecycle {

    private final Duration length;
    private volatile boolean running;

    Notice(@Value("${ringflow.shutdown.notice}") Duration length) {
        this.length = length;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Readiness is refused by now; everything else still works. */
    @Override
    public void stop() {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped before all others. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
