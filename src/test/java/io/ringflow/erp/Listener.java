package io.ringflow.erp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ringflow.delivery.erp.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Hears what Ringflow tells of customers and products: takes what is signed with the secret, now, once by its id, and nothing
 * that is older than what it knows of the same record.
 */
public final class Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final long WINDOW = 300;
    private static final int LARGEST = 1_000_000;

    private final String secret;
    private final Clock clock;
    private final Consumer<String> told;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    /** @param told hears of each request, in a line */
    public Listener(String secret, Clock clock, Consumer<String> told) {
        this.secret = secret;
        this.clock = clock;
        this.told = told;
    }

    /** @return what listens, at the port that it says */
    public HttpServer listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::hear);
        server.start();
        return server;
    }

    private void hear(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
        int status = isSigned(exchange, body) ? take(JSON.readTree(body)) : refused();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String time = String.valueOf(exchange.getRequestHeaders().getFirst(Signature.TIMESTAMP));
        String signatures = String.valueOf(exchange.getRequestHeaders().getFirst(Signature.HEADER));
        if (!SECONDS.matcher(time).matches()
                || Math.abs(clock.instant().getEpochSecond() - Long.parseLong(time)) > WINDOW) {
            return false;
        }
        byte[] right = Signature.of(secret, Long.parseLong(time), body).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(signatures.split(","))
                .anyMatch(signature ->
                        MessageDigest.isEqual(right, signature.strip().getBytes(StandardCharsets.UTF_8)));
    }

    private int refused() {
        told.accept("refused: no signature fits");
        return 401;
    }

    private int take(JsonNode event) {
        String subject =
                event.path("type").asText() + " " + event.path("subject").asText();
        int version = event.path("data").path("version").asInt();
        if (known.putIfAbsent(event.path("id").asText(), true) != null) {
            told.accept("known: " + subject);
        } else if (versions.merge(subject, version, Math::max) > version) {
            told.accept("older than what is known: " + subject);
        } else {
            told.accept(subject + " " + event.path("data"));
        }
        return 202;
    }
}
