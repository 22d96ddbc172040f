package io.ringflow.delivery;

import java.util.List;
import java.util.Optional;

/**
 * Which projects are meant; empty parts do not restrict.
 *
 * @param manager and {@code sellers}: login names
 * @param lateOnly those whose planned day is over
 * @param term what the number or the customer's name begins with
 */
public record ProjectFilter(
        ProjectStatus status,
        Optional<MarketStage> stage,
        Optional<String> manager,
        Optional<List<String>> sellers,
        boolean lateOnly,
        Optional<String> term) {}
