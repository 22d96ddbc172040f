package io.ringflow.faults;

import io.ringflow.Until;
import io.ringflow.nodes.Node;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Kills one of the nodes every few seconds, whatever it is doing, be it starting, and starts it again. */
final class Killing {

    /** Enough for a start on a machine that is busy with other things, and still an end for nodes that block each other. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final List<Node> nodes;

    Killing(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** Between two kills at least one node gets to work for some seconds. */
    void times(int count) {
        for (int kill = 0; kill < count; kill++) {
            Until.isTrue(
                    "a node answers after kill " + kill,
                    PATIENCE,
                    () -> nodes.stream().anyMatch(this::works));
            Until.pause(Duration.ofMillis(1000L + ThreadLocalRandom.current().nextInt(4000)));
            Node victim = nodes.get(ThreadLocalRandom.current().nextInt(nodes.size()));
            victim.close();
            victim.start();
        }
    }

    private boolean works(Node node) {
        if (!node.isAlive()) {
            node.start();
        }
        return node.isReady();
    }
}
