package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import java.time.Instant;
import java.util.Optional;

/**
 * The version of a model that new cases use.
 *
 * @param title the name that the model gives itself; empty for forms
 * @param id of this version in the engine
 * @param deployment id
 * @param resource the file's name in its deployment
 * @param origin who put it live
 */
public record LiveModel(
        ModelName model, String title, int version, String id, String deployment, String resource, Origin origin) {

    /**
     * Where a version comes from.
     *
     * @param digest of its content
     * @param shipped whether Ringflow itself put it live, and not a person by other means
     * @param release which brought it; empty for what a person drew
     * @param person login name of whoever put it live; empty where the release did by itself, or nobody knows
     * @param since when this content went live
     */
    public record Origin(
            String digest, boolean shipped, Optional<String> release, Optional<String> person, Instant since) {}
}
