package io.ringflow.workbench;

import io.ringflow.engine.model.ModelName;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A model as lines that a process owner can read and compare. */
final class ReadableLines {

    private ReadableLines() {}

    /** Rules of a table one by one, fields of a form one by one; a process is compared as a drawing, and has none. */
    static List<String> of(ModelName model, byte[] content) {
        return switch (model.kind()) {
            case PROCESS -> List.of();
            case DECISION -> TableLines.of(content);
            case FORM -> FormLines.of(content);
        };
    }

    /** The file as it is. */
    static List<String> asText(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
