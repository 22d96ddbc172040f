package io.ringflow.bench.erp;

import io.ringflow.delivery.erp.Signature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A sender that costs next to nothing: one connection, kept open as long as the server likes, and no more of HTTP than it takes
 * to report events.
 */
final class Poster implements AutoCloseable {

    private final URI address;
    private final String secret;
    private Socket socket;
    private InputStream answers;

    Poster(URI address, String secret) throws IOException {
        this.address = address;
        this.secret = secret;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** @return the status of the answer */
    int report(String type, byte[] body) throws IOException {
        long now = System.currentTimeMillis() / 1000;
        String head =
                "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length + "\r\n" + Signature.TIMESTAMP + ": " + now + "\r\n"
                        + Signature.HEADER + ": " + Signature.of(secret, now, body) + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        socket.getOutputStream().write(request);
        return answer();
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.startsWith("transfer-encoding: chunked");
            last |= lower.startsWith("connection: close");
            length = lower.startsWith("content-length: ") ? Integer.parseInt(lower.substring(16)) : length;
        }
        if (chunked) {
            skipChunks();
        } else {
            answers.skipNBytes(length);
        }
        if (last) {
            close();
            open();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (int chunk = size(); chunk > 0; chunk = size()) {
            answers.skipNBytes(chunk + 2L);
        }
        line();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
