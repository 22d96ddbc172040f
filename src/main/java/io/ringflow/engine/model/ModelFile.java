package io.ringflow.engine.model;

import java.nio.charset.StandardCharsets;

/** One file of a deployment, under the name that it is deployed with. */
public record ModelFile(String name, byte[] content) {

    public static ModelFile of(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
