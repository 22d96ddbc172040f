package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** An event speaks of another that did not come yet, such as a refund of a payment. It is tried again later. */
public class EventTooEarly extends Refusal implements ToldAgain {

    private final List<String> arguments;

    /** @param key of a sentence in {@code messages-delivery} */
    public EventTooEarly(String key, Object... arguments) {
        super(key, arguments);
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
