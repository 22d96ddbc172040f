package io.ringflow.delivery.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ringflow.customer.SharedRecord;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A record as a CloudEvent 1.0 in JSON, as the ERP's own events are. */
final class OutgoingEvent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private OutgoingEvent() {}

    static String of(SharedRecord record, UUID id, String source) {
        Map<String, Object> data = new LinkedHashMap<>(record.fields());
        data.put("version", record.version());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id.toString());
        event.put("source", source);
        event.put("type", record.kind().name().toLowerCase(Locale.ROOT) + ".changed");
        event.put("subject", record.subject());
        event.put("time", record.changedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
