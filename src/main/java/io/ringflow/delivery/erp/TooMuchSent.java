package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A request is larger, or holds more events, than is taken at once. */
@ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
public class TooMuchSent extends Refusal {

    private TooMuchSent(String key, Object... arguments) {
        super(key, arguments);
    }

    public static TooMuchSent largerThan(long bytes) {
        return new TooMuchSent("delivery.erp.refused.large", bytes);
    }

    static TooMuchSent longerThan(int events) {
        return new TooMuchSent("delivery.erp.refused.long", events);
    }
}
