package io.ringflow.engine.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;

/** A piece of Camunda's own MyBatis mapping, to be taken over with a few changes: what the engine can filter by stays as it is. */
record CamundaFragment(String text) {

    private static final String FOLDER = "/org/camunda/bpm/engine/impl/mapping/entity/";

    /**
     * @param file of the mapping, such as {@code Task.xml}
     * @param id of the fragment
     */
    static CamundaFragment of(String file, String id) {
        try (InputStream mapping =
                Objects.requireNonNull(ProcessEngine.class.getResourceAsStream(FOLDER + file), file)) {
            String text = new String(mapping.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
            String opening = "<sql id=\"" + id + "\">";
            int start = found(text, opening, 0) + opening.length();
            return new CamundaFragment(text.substring(start, found(text, "</sql>", start)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With other words in one place. */
    CamundaFragment with(String old, String replacement) {
        int start = found(text, old, 0);
        return new CamundaFragment(text.substring(0, start) + replacement + text.substring(start + old.length()));
    }

    /** With something else wherever the words stand. */
    CamundaFragment withAll(String old, String replacement) {
        found(text, old, 0);
        return new CamundaFragment(text.replace(old, replacement));
    }

    /** Without the first element that begins so and ends where its kind ends first. */
    CamundaFragment without(String opening, String closing) {
        int start = found(text, opening, 0);
        int end = found(text, closing, start) + closing.length();
        return new CamundaFragment(text.substring(0, start) + text.substring(end));
    }

    private static int found(String text, String part, int from) {
        int start = text.indexOf(part, from);
        if (start < 0) {
            throw new IllegalStateException("Camunda's mapping has no «" + part + "» any more");
        }
        return start;
    }
}
