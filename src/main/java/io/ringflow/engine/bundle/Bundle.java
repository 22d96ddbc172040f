package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The models of one module as a release brings them, in the language of the company.
 *
 * @param models contents in the order of their files' names
 */
record Bundle(String module, Map<ModelName, byte[]> models) {

    String digest() {
        Digest digest = new Digest();
        models.forEach((model, content) ->
                digest.and((model.file() + " " + Digest.of(content) + "\n").getBytes(StandardCharsets.UTF_8)));
        return digest.toString();
    }
}
