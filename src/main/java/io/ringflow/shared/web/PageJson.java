package io.ringflow.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes values as JSON that may stand in a data attribute or a data block of a page without ending it. */
@Component
public class PageJson {

    private final ObjectWriter writer;

    PageJson(ObjectMapper mapper) {
        this.writer = mapper.writer().with(new SafeInMarkup());
    }

    public String of(@Nullable Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static final class SafeInMarkup extends CharacterEscapes {

        private static final int[] CODES = codes();

        private static int[] codes() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char special : new char[] {'<', '>', '&'}) {
                codes[special] = ESCAPE_CUSTOM;
            }
            return codes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return CODES;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return new SerializedString("\\u%04x".formatted(character));
        }
    }
}
