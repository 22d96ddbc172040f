package io.ringflow.delivery.outbox;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Hears the beginning of an answer's body, and hangs up on the rest. A body that breaks off is what came of it. */
final class Beginning implements BodySubscriber<byte[]> {

    private static final int LONGEST = 4000;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription subscription;

    static BodyHandler<byte[]> handler() {
        return headers -> new Beginning();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        subscription = begun;
        begun.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (ByteBuffer piece : pieces) {
            byte[] bytes = new byte[Math.min(piece.remaining(), LONGEST - heard.size())];
            piece.get(bytes);
            heard.writeBytes(bytes);
        }
        if (subscription != null && heard.size() < LONGEST) {
            subscription.request(1);
        } else if (subscription != null) {
            subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable brokenOff) {
        onComplete();
    }

    @Override
    public void onComplete() {
        whole.complete(heard.toByteArray());
    }
}
