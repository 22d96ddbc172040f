package io.ringflow.faults;

import io.ringflow.nodes.Cluster;
import io.ringflow.nodes.Node;
import io.ringflow.nodes.Wire;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Two nodes, each on a wire of its own to one PostgreSQL, and a product to sell. */
final class Company implements AutoCloseable {

    /** Where the clocks are put forward and back in spring and autumn. */
    static final String ZONE = "Europe/Berlin";

    static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final int HANDS = 3;

    private final Cluster cluster;
    private final List<Wire> wires;
    private final List<Node> nodes;

    Company(Cluster cluster) {
        this.cluster = cluster;
        this.wires = List.of(new Wire(cluster), new Wire(cluster));
        this.nodes = List.of(
                new Node("north", cluster, wires.get(0).url()),
                new Node("south", cluster, wires.get(1).url()));
        nodes.forEach(node -> node.with("ringflow.calendar.zone", ZONE)
                .with("ringflow.erp.connected", "true")
                .with("ringflow.master-data.product.list-price", "erp")
                .with("ringflow.erp.keys[0].name", "faults")
                .with("ringflow.erp.keys[0].secret", Pouring.SECRET)
                .with("camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle", "PT1S,PT2S"));
    }

    static Company founded() {
        return new Company(Cluster.start());
    }

    /** Both start at once on a database that another has prepared. */
    Company open() {
        nodes.get(0).warmUp();
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitReady);
        cluster.sql().sql("""
                        insert into ringflow.product (id, code, code_key, name, name_key, list_price, currency, changed_at, version)
                        select 1, 'TB', 'tb', :name, lower(:name), 60000, 'EUR', now(), 0
                         where not exists (select from ringflow.product)
                        """).param("name", Play.PRODUCT).update();
        return this;
    }

    Cluster cluster() {
        return cluster;
    }

    List<Node> nodes() {
        return nodes;
    }

    Node north() {
        return nodes.get(0);
    }

    Node south() {
        return nodes.get(1);
    }

    Wire northsWire() {
        return wires.get(0);
    }

    Invariants invariants() {
        return new Invariants(cluster);
    }

    /** Nodes that ended are started, and all of them answer. */
    void makeWhole() {
        nodes.stream().filter(node -> !node.isAlive()).forEach(Node::start);
        nodes.forEach(node -> node.awaitReady());
    }

    /** Has deals worked on while something fails, and then looks whether everything is as it must be. */
    void during(String what, Consumer<Traffic> failing) {
        Report.add(what);
        makeWhole();
        try (Traffic traffic = new Traffic(nodes, HANDS)) {
            traffic.awaitFinished(1, PATIENCE);
            failing.accept(traffic);
            check(traffic);
        }
    }

    /** Lets begun work come to its end, then looks whether everything is as it must be. */
    void check(Traffic traffic) {
        makeWhole();
        traffic.finish(PATIENCE);
        Duration drained = invariants().awaitDrained();
        invariants().hold(traffic.ledger());
        Report.add("  %d deals finished, %d completions acknowledged, answers %s; drained after %d s"
                .formatted(
                        traffic.finishedDeals(),
                        traffic.ledger().completions().size(),
                        traffic.ledger().answers(),
                        drained.toSeconds()));
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        wires.forEach(Wire::close);
        cluster.close();
    }
}
