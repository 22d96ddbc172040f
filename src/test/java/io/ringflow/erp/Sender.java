package io.ringflow.erp;

import io.ringflow.delivery.erp.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Reports events, signed, and repeats what was not acknowledged: that is all that a sender has to do. */
public final class Sender {

    /** One event. */
    public static final String SINGLE = "application/cloudevents+json";

    /** Several. */
    public static final String BATCH = "application/cloudevents-batch+json";

    private static final String ADDRESS = "/api/erp/events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<URI> ringflow;
    private final String secret;

    public Sender(URI ringflow, String secret) {
        this(() -> ringflow, secret);
    }

    /** @param ringflow which node to ask next */
    public Sender(Supplier<URI> ringflow, String secret) {
        this.ringflow = ringflow;
        this.secret = secret;
    }

    /** Reports events until they are acknowledged. @return how often it was tried */
    public int report(List<Event> events) {
        byte[] body = Event.batch(events).getBytes(StandardCharsets.UTF_8);
        int tries = 1;
        while (!isAcknowledged(body)) {
            tries++;
            pause(Duration.ofMillis(300L + ThreadLocalRandom.current().nextInt(400)));
        }
        return tries;
    }

    /** Sends a request once. */
    public HttpResponse<String> send(String type, byte[] body) throws IOException, InterruptedException {
        long now = System.currentTimeMillis() / 1000;
        return http.send(
                HttpRequest.newBuilder(ringflow.get().resolve(ADDRESS))
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .header(Signature.TIMESTAMP, Long.toString(now))
                        .header(Signature.HEADER, Signature.of(secret, now, body))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private boolean isAcknowledged(byte[] body) {
        try {
            HttpResponse<String> answer = send(BATCH, body);
            if (answer.statusCode() / 100 == 4) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == 202;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
