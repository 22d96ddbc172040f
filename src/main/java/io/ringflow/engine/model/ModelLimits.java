package io.ringflow.engine.model;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a deployment may be, and what it may hand to workers outside.
 *
 * @param maxFileSize of one model, table or form
 * @param maxFiles in one deployment
 * @param externalTopics topics that service tasks may offer to external workers; none unless somebody runs such a worker
 */
@ConfigurationProperties("ringflow.models")
public record ModelLimits(
        @DefaultValue("2MB") DataSize maxFileSize,
        @DefaultValue("200") int maxFiles,
        @DefaultValue Set<String> externalTopics) {

    /** What holds where nothing is set. */
    public static ModelLimits usual() {
        return new ModelLimits(DataSize.ofMegabytes(2), 200, Set.of());
    }
}
