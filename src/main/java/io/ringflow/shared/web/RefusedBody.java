package io.ringflow.shared.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.ringflow.shared.web.Answers.Failure;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells what is wrong with a JSON body: where it stops being JSON, or which field holds the wrong kind of value. */
@Component
class RefusedBody {

    private final Answers answers;

    RefusedBody(Answers answers) {
        this.answers = answers;
    }

    Failure explain(@Nullable Throwable cause) {
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return field(mapping);
        }
        if (cause instanceof JsonMappingException) {
            return Failure.of(HttpStatus.BAD_REQUEST);
        }
        if (cause instanceof JsonProcessingException syntax) {
            JsonLocation place = syntax.getLocation();
            String sentence = place == null
                    ? answers.say("error.json.unreadable")
                    : answers.say("error.json", place.getLineNr(), place.getColumnNr());
            return Failure.of(HttpStatus.BAD_REQUEST, sentence);
        }
        return cause == null
                ? Failure.of(HttpStatus.BAD_REQUEST, answers.say("error.body.missing"))
                : Failure.of(HttpStatus.BAD_REQUEST);
    }

    private Failure field(JsonMappingException mapping) {
        String name = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String key = mapping instanceof UnrecognizedPropertyException ? "error.field.unknown" : "error.field.type";
        return Failure.of(
                HttpStatus.UNPROCESSABLE_ENTITY, answers.say("error.422.text"), Map.of(name, answers.say(key, name)));
    }
}
