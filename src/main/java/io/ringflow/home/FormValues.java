package io.ringflow.home;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.ringflow.engine.time.WorkingCalendars;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the engine's values into what a form in the browser reads, and back. */
@Component
class FormValues {

    private final ObjectMapper mapper;
    private final WorkingCalendars calendars;

    FormValues(ObjectMapper mapper, WorkingCalendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    JsonNode toForm(TypedValue typed) {
        if (typed instanceof SerializableValue structured) {
            return parsed(structured.getValueSerialized());
        }
        return typed.getValue() instanceof Date date
                ? mapper.valueToTree(local(date))
                : mapper.valueToTree(typed.getValue());
    }

    @Nullable Object toVariable(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isContainerNode()) {
            return SpinValues.jsonValue(value.toString()).create();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.canConvertToExactIntegral() && value.canConvertToLong()
                    ? value.longValue()
                    : value.doubleValue();
        }
        return value.textValue();
    }

    /** A date as a form writes it, where the company is; with the time if it has one. */
    private String local(Date date) {
        ZoneId zone = calendars.standard().zone();
        ZonedDateTime there = date.toInstant().atZone(zone);
        return there.equals(there.truncatedTo(ChronoUnit.DAYS))
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(there)
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there.truncatedTo(ChronoUnit.MINUTES));
    }

    private JsonNode parsed(@Nullable String json) {
        try {
            return json == null ? NullNode.getInstance() : mapper.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
