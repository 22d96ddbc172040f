package io.ringflow.delivery.erp;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an event says of itself by CloudEvents 1.0, and what is wrong with it. */
final class Envelope {

    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 100;
    private static final Pattern CONTROL = Pattern.compile(".*[\\p{Cc}].*", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("(?i)[\\w.+-]+/([\\w.-]+\\+)?json\\s*(;.*)?");
    private static final Set<Integer> CENTURIES = Set.of(19, 20, 21);

    private final JsonNode event;
    private final String place;
    private final Map<String, String> problems;

    /**
     * @param place before the names of its fields, such as {@code [3].}
     * @param problems takes a sentence for each field that is wrong
     */
    Envelope(JsonNode event, String place, Map<String, String> problems) {
        this.event = event;
        this.place = place;
        this.problems = problems;
    }

    /** Means something only if no problem was found. */
    SentEvent read() {
        if (!event.path("specversion").asText().equals("1.0")) {
            refuse("specversion", "specversion");
        }
        String id = attribute("id", LONGEST_ID);
        String source = attribute("source", LONGEST_SOURCE);
        refuseNoAddress(source);
        String type = attribute("type", LONGEST_NAME);
        Optional<Instant> at = time();
        JsonNode format = event.path("datacontenttype");
        if (!isAbsent(format) && !JSON.matcher(format.asText()).matches()) {
            refuse("datacontenttype", "datacontenttype");
        }
        if (!isAbsent(event.path("data_base64"))) {
            refuse("data_base64", "base64");
        }
        JsonNode data = event.path("data");
        return new SentEvent(source, id, type, contract(data), at, isAbsent(data) ? "{}" : EventJson.write(data));
    }

    private String attribute(String name, int longest) {
        JsonNode value = event.path(name);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            refuse(name, "missing");
            return "";
        }
        String text = value.textValue();
        if (text.length() > longest) {
            refuse(name, "long", longest);
        } else if (CONTROL.matcher(text).matches()) {
            refuse(name, "control");
        }
        return text;
    }

    private void refuseNoAddress(String source) {
        try {
            new URI(source);
        } catch (URISyntaxException noAddress) {
            refuse("source", "source");
        }
    }

    private Optional<Instant> time() {
        JsonNode time = event.path("time");
        if (isAbsent(time)) {
            return Optional.empty();
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(time.asText());
            if (CENTURIES.contains(moment.getYear() / 100)) {
                return Optional.of(moment.toInstant());
            }
        } catch (DateTimeException notUnderstood) {
            refuse("time", "time");
            return Optional.empty();
        }
        refuse("time", "time");
        return Optional.empty();
    }

    /** The data's own word for it, else what the event is about. */
    private String contract(JsonNode data) {
        JsonNode named = data.path("contract");
        boolean says = named.isTextual() || named.isIntegralNumber();
        return Texts.clean((says ? named : event.path("subject")).asText(), LONGEST_NAME);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private void refuse(String field, String why, Object... arguments) {
        problems.putIfAbsent(place + field, Refusal.sentence("delivery.erp.field." + why, arguments));
    }
}
