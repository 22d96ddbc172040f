package io.ringflow.engine;

import io.ringflow.shared.Preparation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs all preparations once everything is built, just before the web server takes requests. */
@Component
class Opening implements SmartLifecycle {

    private final ObjectProvider<Preparation> preparations;
    private volatile boolean open;

    Opening(ObjectProvider<Preparation> preparations) {
        this.preparations = preparations;
    }

    @Override
    public void start() {
        preparations.orderedStream().forEach(Preparation::prepare);
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Before the web server, whose phase is far above. */
    @Override
    public int getPhase() {
        return 0;
    }
}
