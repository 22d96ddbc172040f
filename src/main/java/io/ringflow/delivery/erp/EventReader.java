package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads CloudEvents 1.0 in JSON: one, or a batch. A batch is read whole or not at all. */
@Component
class EventReader {

    private static final int PROBLEMS_TOLD = 20;

    private final ErpSettings settings;

    EventReader(ErpSettings settings) {
        this.settings = settings;
    }

    /**
     * @throws JsonRefused if it is no JSON
     * @throws TooMuchSent if it holds too many events
     * @throws EnvelopeRefused if an event lacks what it must say of itself
     */
    List<SentEvent> read(byte[] body) {
        JsonNode sent = EventJson.read(body);
        if (sent.size() > settings.longestBatch() && sent.isArray()) {
            throw TooMuchSent.longerThan(settings.longestBatch());
        }
        Map<String, String> problems = new LinkedHashMap<>();
        List<SentEvent> events = new ArrayList<>();
        if (sent.isArray()) {
            for (int position = 0; position < sent.size() && problems.size() < PROBLEMS_TOLD; position++) {
                read(sent.get(position), "[" + position + "]", events, problems);
            }
        } else if (sent.isObject()) {
            events.add(new Envelope(sent, "", problems).read());
        } else {
            throw new JsonRefused("delivery.erp.refused.shape");
        }
        if (!problems.isEmpty()) {
            throw new EnvelopeRefused(problems);
        }
        return events;
    }

    private static void read(JsonNode event, String place, List<SentEvent> events, Map<String, String> problems) {
        if (event.isObject()) {
            events.add(new Envelope(event, place + ".", problems).read());
        } else {
            problems.put(place, Refusal.sentence("delivery.erp.field.object"));
        }
    }
}
