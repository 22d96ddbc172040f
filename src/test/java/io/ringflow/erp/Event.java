package io.ringflow.erp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something that the ERP tells, as a CloudEvent 1.0. */
public record Event(String source, String id, String type, Instant time, Map<String, Object> data) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The event with a batch around it. */
    public static String batch(List<Event> events) {
        return write(events.stream().map(Event::envelope).toList());
    }

    public String json() {
        return write(envelope());
    }

    /** The same as another event, such as one that was sent by mistake. */
    public Event numbered(String other) {
        return new Event(source, other, type, time, data);
    }

    Map<String, Object> envelope() {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", id);
        envelope.put("source", source);
        envelope.put("type", type);
        envelope.put("time", time.truncatedTo(ChronoUnit.SECONDS).toString());
        envelope.put("datacontenttype", "application/json");
        envelope.put("data", data);
        return envelope;
    }

    private static String write(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
