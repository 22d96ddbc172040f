package io.ringflow.nodes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Speaks to a node by HTTP: as a person with Basic authentication, as programs do, or as a stranger. */
public final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI base;
    private final @Nullable String credentials;
    private final Duration patience;

    private Caller(URI base, @Nullable String credentials, Duration patience) {
        this.base = base;
        this.credentials = credentials;
        this.patience = patience;
    }

    static Caller named(URI base, String person, String password, Duration patience) {
        byte[] both = (person + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(base, "Basic " + Base64.getEncoder().encodeToString(both), patience);
    }

    static Caller stranger(URI base, Duration patience) {
        return new Caller(base, null, patience);
    }

    /** @throws NoReply if no answer came */
    public Reply get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /**
     * @param body written as JSON; null for none
     * @param headers names and values in turn
     * @throws NoReply if no answer came
     */
    public Reply post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body == null ? BodyPublishers.noBody() : json(body), headers);
    }

    /** @throws NoReply if no answer came */
    public Reply put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), headers);
    }

    /** @throws NoReply if no answer came */
    public Reply delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** @throws NoReply if no answer came */
    public Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, body)
                .timeout(patience)
                .setHeader("Accept", "application/json")
                .setHeader("Content-Type", "application/json");
        if (credentials != null) {
            request.setHeader("Authorization", credentials);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException failure) {
            throw new NoReply(method + " " + path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
