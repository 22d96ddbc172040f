package io.ringflow.shared.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.Map;

/**
 * A figure about the whole company at one moment, with a value for each combination of tags.
 *
 * @param name without the common beginning {@code ringflow.cluster.}
 * @param meaning a sentence, with the unit if there is one
 */
public record Figure(String name, String meaning, Map<Tags, Double> values) {}
