package io.ringflow.delivery.erp;

import io.ringflow.shared.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** An event fits nothing: its content is broken, or speaks of what nobody knows. The sentence tells what to correct. */
public class EventUnmatched extends Refusal implements ToldAgain {

    private final List<String> arguments;

    /** @param key of a sentence in {@code messages-delivery} */
    public EventUnmatched(String key, Object... arguments) {
        super(key, arguments);
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }
}
