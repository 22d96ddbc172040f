package io.ringflow.delivery.outbox;

import io.ringflow.delivery.erp.Signature;
import io.ringflow.shared.Texts;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends events over HTTP, signed, and hears the beginning of the answer. It goes where it was told to go and nowhere else, and waits
 * no longer than it was told to wait, however slowly the answer drips.
 */
@Component
@Lazy
class Receiver {

    private static final String CONTENT = "application/cloudevents+json";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_SAID = 1000;

    private final OutboxSettings settings;
    private final Clock clock;
    private final HttpClient http;

    Receiver(OutboxSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** @throws InterruptedException if the node is about to stop; whether the receiver has the event is unknown then */
    Answer send(String event) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request(event.getBytes(StandardCharsets.UTF_8)), Beginning.handler());
        try {
            Duration longest = settings.connectTimeout().plus(settings.answerTimeout());
            return heard(answer.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooSlow) {
            return Answer.none("No answer within " + settings.answerTimeout().toSeconds() + " s");
        } catch (ExecutionException failed) {
            return Answer.none(why(failed.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(byte[] body) {
        long now = clock.instant().getEpochSecond();
        String signatures = settings.keys().stream()
                .map(key -> Signature.of(key.secret(), now, body))
                .collect(Collectors.joining(", "));
        return HttpRequest.newBuilder(settings.receiver())
                .timeout(settings.answerTimeout())
                .header(HttpHeaders.CONTENT_TYPE, CONTENT)
                .header(Signature.TIMESTAMP, Long.toString(now))
                .header(Signature.HEADER, signatures)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Answer heard(HttpResponse<byte[]> answer) {
        String said = Texts.clean(new String(answer.body(), StandardCharsets.UTF_8), LONGEST_SAID);
        String elsewhere = answer.headers()
                .firstValue(HttpHeaders.LOCATION)
                .filter(location -> answer.statusCode() / 100 == 3)
                .map(location -> Texts.clean("→ " + location + " " + said, LONGEST_SAID))
                .orElse(said);
        return new Answer(
                Optional.of(answer.statusCode()),
                elsewhere,
                answer.headers().firstValue(HttpHeaders.RETRY_AFTER).flatMap(this::retryAfter));
    }

    /** Seconds, or a moment. */
    private Optional<Duration> retryAfter(String said) {
        if (SECONDS.matcher(said.strip()).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(said.strip())));
        }
        try {
            Instant moment = ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(clock.instant(), moment)).filter(pause -> !pause.isNegative());
        } catch (DateTimeException notUnderstood) {
            return Optional.empty();
        }
    }

    /** For people who look after the connection: the kind of failure, and what it says of itself. */
    private static String why(Throwable failure) {
        String said = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return Texts.clean(failure.getClass().getSimpleName() + said, LONGEST_SAID);
    }
}
