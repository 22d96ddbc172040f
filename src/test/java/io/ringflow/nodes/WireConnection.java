package io.ringflow.nodes;

import io.ringflow.nodes.Wire.Cut;
import io.ringflow.nodes.Wire.Mode;
import io.ringflow.nodes.Wire.Trap;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection through the wire. What the node says is read message by message, as PostgreSQL's protocol has them, so that the
 * commit of a certain transaction is noticed; what the server says is passed on as it comes.
 */
final class WireConnection {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final long PAUSE_MILLIS = 20;

    private final Wire wire;
    private final Socket node;
    private final Socket server;
    private final Map<String, String> statements = new HashMap<>();
    private @Nullable Trap seen;
    private @Nullable Trap committing;
    private volatile boolean answerIsLost;

    WireConnection(Wire wire, Socket node, Socket server) throws IOException {
        this.wire = wire;
        this.node = node;
        this.server = server;
        node.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void start() {
        run(this::passRequests, "wire out");
        run(this::passAnswers, "wire back");
    }

    private void run(Passing passing, String name) {
        Thread thread = new Thread(
                () -> {
                    try {
                        passing.pass();
                    } catch (IOException ended) {
                        close();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void passRequests() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(node.getInputStream()));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()));
        passGreeting(in, out);
        while (true) {
            byte type = in.readByte();
            byte[] body = new byte[in.readInt() - Integer.BYTES];
            in.readFully(body);
            waitWhileHanging();
            notice(type, body);
            if (committing != null && committing.cut() == Cut.BEFORE_COMMIT) {
                close();
                return;
            }
            boolean isLastOfCommit = committing != null && (type == 'S' || type == 'Q');
            answerIsLost |= isLastOfCommit;
            out.writeByte(type);
            out.writeInt(body.length + Integer.BYTES);
            out.write(body);
            if (in.available() == 0 || isLastOfCommit) {
                out.flush();
            }
        }
    }

    /** The first message has no type; the questions whether to encrypt come before it and are answered no by the server. */
    private void passGreeting(DataInputStream in, DataOutputStream out) throws IOException {
        int code;
        do {
            int length = in.readInt();
            code = in.readInt();
            byte[] rest = new byte[length - 2 * Integer.BYTES];
            in.readFully(rest);
            waitWhileHanging();
            out.writeInt(length);
            out.writeInt(code);
            out.write(rest);
            out.flush();
        } while (code == SSL_REQUEST || code == GSS_REQUEST);
    }

    private void notice(byte type, byte[] body) {
        switch (type) {
            case 'P' -> {
                String[] nameAndText = texts(body, 2);
                statements.put(nameAndText[0], nameAndText[1]);
            }
            case 'B' -> execute(statements.getOrDefault(texts(body, 2)[1], ""));
            case 'Q' -> execute(texts(body, 1)[0]);
            default -> {}
        }
    }

    private void execute(String statement) {
        Trap trap = wire.trap();
        if (trap == null) {
            seen = null;
        } else if (statement.equalsIgnoreCase("COMMIT")) {
            if (trap.equals(seen) && wire.spring(trap)) {
                committing = trap;
            }
        } else if (statement.equalsIgnoreCase("ROLLBACK")) {
            seen = null;
        } else if (statement.contains(trap.statement())) {
            seen = trap;
        }
    }

    private static String[] texts(byte[] body, int count) {
        String[] texts = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = from;
            while (body[end] != 0) {
                end++;
            }
            texts[i] = new String(body, from, end - from, StandardCharsets.UTF_8);
            from = end + 1;
        }
        return texts;
    }

    private void passAnswers() throws IOException {
        InputStream in = server.getInputStream();
        OutputStream out = node.getOutputStream();
        byte[] some = new byte[16 * 1024];
        for (int length = in.read(some); length >= 0; length = in.read(some)) {
            waitWhileHanging();
            if (answerIsLost) {
                break;
            }
            out.write(some, 0, length);
        }
        close();
    }

    private void waitWhileHanging() throws IOException {
        while (wire.mode() == Mode.HANG && !node.isClosed()) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
    }

    void close() {
        wire.forget(this);
        try {
            node.close();
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Passing {

        void pass() throws IOException;
    }
}
