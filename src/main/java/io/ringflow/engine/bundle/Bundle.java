package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import io.ringflow.shared.Digest;
import java.util.Map;

/**
 * The models of one module as a release brings them, in the language of the company.
 *
 * @param models contents in the order of their files' names
 */
record Bundle(String module, Map<ModelName, byte[]> models) {

    String digest() {
        StringBuilder listing = new StringBuilder();
        models.forEach((model, content) -> listing.append(model.file())
                .append(' ')
                .append(Digest.hex(content))
                .append('\n'));
        return Digest.hex(listing.toString());
    }
}
