package io.ringflow.faults;

import io.ringflow.nodes.Cluster;
import io.ringflow.nodes.Node;
import io.ringflow.nodes.Wire;
import java.time.Duration;
import java.util.List;

/** Two nodes, each on a wire of its own to one PostgreSQL, and a product to sell. */
final class Company implements AutoCloseable {

    private final Cluster cluster;
    private final List<Wire> wires;
    private final List<Node> nodes;

    Company(Cluster cluster) {
        this.cluster = cluster;
        this.wires = List.of(new Wire(cluster), new Wire(cluster));
        this.nodes = List.of(
                new Node("north", cluster, wires.get(0).url()),
                new Node("south", cluster, wires.get(1).url()));
    }

    static Company founded() {
        return new Company(Cluster.start());
    }

    /** Both start at once on an empty database. */
    Company open() {
        nodes.forEach(Node::start);
        nodes.forEach(Node::awaitReady);
        cluster.sql().sql("""
                        insert into ringflow.product (id, code, code_key, name, name_key, list_price, currency, changed_at, version)
                        select 1, 'TB', 'tb', :name, lower(replace(:name, ' ', '')), 60000, 'EUR', now(), 0
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

    /** Lets begun work come to its end, then looks whether everything is as it must be. */
    void check(Traffic traffic) {
        makeWhole();
        traffic.finish(Duration.ofSeconds(300));
        Duration drained = invariants().awaitDrained();
        invariants().hold(traffic.ledger());
        Report.add("%d deals finished, %d completions acknowledged, answers %s; drained after %d s"
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
