package io.ringflow.delivery.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver that answers as a test wants it to, and can go away and come back at the same address. */
final class ListeningErp implements AutoCloseable {

    /** How to answer a request. */
    interface Mood {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What came. */
    record Request(String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private volatile Mood mood = status(200);
    private HttpServer server;

    ListeningErp() throws IOException {
        server = begin(0);
        port = server.getAddress().getPort();
    }

    static Mood status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Mood says(int status, byte[] body) {
        return exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    static Mood says(int status, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    void is(Mood other) {
        mood = other;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/from-ringflow";
    }

    List<Request> requests() {
        return requests;
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() throws IOException {
        server = begin(port);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer begin(int wanted) throws IOException {
        HttpServer begun = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
        begun.setExecutor(threads);
        begun.createContext("/", exchange -> {
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try {
                mood.answer(exchange);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        begun.start();
        return begun;
    }
}
