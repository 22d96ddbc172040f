package io.ringflow.delivery.erp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ringflow.shared.web.StorableText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON as events hold it: no deeper and with no larger numbers than an ERP needs, no name twice in an object, amounts as they
 * were written, and only text that can be stored.
 */
public final class EventJson {

    private static final int DEEPEST = 32;
    private static final int MOST_DIGITS = 40;
    private static final ObjectMapper JSON = mapper();

    private EventJson() {}

    /** @throws JsonRefused with what is wrong and where */
    public static JsonNode read(byte[] text) {
        try {
            JsonNode content = JSON.readTree(text);
            if (content == null || content instanceof MissingNode) {
                throw new JsonRefused("delivery.erp.refused.empty");
            }
            check(content);
            return content;
        } catch (StreamConstraintsException beyond) {
            throw new JsonRefused("delivery.erp.refused.deep", DEEPEST);
        } catch (JsonProcessingException broken) {
            JsonLocation place = broken.getLocation();
            throw place == null
                    ? new JsonRefused("delivery.erp.refused.json")
                    : new JsonRefused("delivery.erp.refused.json.at", place.getLineNr(), place.getColumnNr());
        } catch (NumberFormatException beyond) {
            throw new JsonRefused("delivery.erp.refused.number", MOST_DIGITS);
        } catch (IOException broken) {
            throw new JsonRefused("delivery.erp.refused.json");
        }
    }

    /** @throws JsonRefused with what is wrong and where */
    public static JsonNode read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static String write(JsonNode content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** On several lines, for people. */
    public static String show(JsonNode content) {
        return content.toPrettyString();
    }

    private static void check(JsonNode content) {
        if (content.isTextual() && !StorableText.isStorable(content.textValue())) {
            throw new JsonRefused("delivery.erp.refused.character");
        }
        if (content.isNumber() && isHuge(content)) {
            throw new JsonRefused("delivery.erp.refused.number", MOST_DIGITS);
        }
        for (Map.Entry<String, JsonNode> field : content.properties()) {
            if (!StorableText.isStorable(field.getKey())) {
                throw new JsonRefused("delivery.erp.refused.character");
            }
        }
        content.forEach(EventJson::check);
    }

    private static boolean isHuge(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS;
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(2 * MOST_DIGITS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        return JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }
}
