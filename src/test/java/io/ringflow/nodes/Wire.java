package io.ringflow.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The network between a node and PostgreSQL, which can be cut, refuse, or swallow everything in silence. */
public final class Wire implements AutoCloseable {

    /** What becomes of what is sent. */
    public enum Mode {
        PASS,
        /** Connections are closed as soon as they are made; those that were there are closed at once. */
        REFUSE,
        /** Nothing comes through and nothing is closed, as when a firewall forgets a connection or a cable is pulled. */
        HANG
    }

    /** Where a connection is cut when the transaction that was waited for commits. */
    public enum Cut {
        /** The server never hears of the commit: nothing happened. */
        BEFORE_COMMIT,
        /** The server commits, the node never hears of it. */
        AFTER_COMMIT
    }

    /** @param statement part of a statement of the transaction whose commit is cut */
    record Trap(String statement, Cut cut) {}

    private final Cluster cluster;
    private final ServerSocket door;
    private final Set<WireConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private volatile Mode mode = Mode.PASS;

    public Wire(Cluster cluster) {
        this.cluster = cluster;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread accepting = new Thread(this::accept, "wire");
        accepting.setDaemon(true);
        accepting.start();
    }

    public String url() {
        return url("ringflow");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + "/" + database;
    }

    public void set(Mode mode) {
        this.mode = mode;
        if (mode == Mode.REFUSE) {
            cut();
        }
    }

    Mode mode() {
        return mode;
    }

    /** Closes all connections there are, on both sides; new ones are taken as the mode says. */
    public void cut() {
        connections.forEach(WireConnection::close);
    }

    /**
     * Cuts the connection of the next transaction that runs a statement with this text in it, once, when it commits.
     *
     * @param statement for example {@code insert into ringflow.lead}
     */
    public void cutCommitOf(String statement, Cut cut) {
        trap.set(new Trap(statement, cut));
    }

    /** Whether the cut that was asked for has happened. */
    public boolean hasCut() {
        return trap.get() == null;
    }

    @Nullable Trap trap() {
        return trap.get();
    }

    /** @return false if another connection was first */
    boolean spring(Trap sprung) {
        return trap.compareAndSet(sprung, null);
    }

    void forget(WireConnection connection) {
        connections.remove(connection);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                take(door.accept());
            } catch (IOException closedMeanwhile) {
                cut();
            }
        }
    }

    private void take(Socket node) throws IOException {
        if (mode == Mode.REFUSE) {
            node.close();
            return;
        }
        try {
            WireConnection connection =
                    new WireConnection(this, node, new Socket(InetAddress.getLoopbackAddress(), cluster.port()));
            connections.add(connection);
            connection.start();
        } catch (IOException databaseIsAway) {
            node.close();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            cut();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
