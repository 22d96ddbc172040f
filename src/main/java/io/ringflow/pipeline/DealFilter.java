package io.ringflow.pipeline;

import java.util.Optional;

/** Which running deals are asked for; everything empty means all of them. */
public record DealFilter(Optional<String> owner, Optional<String> team, boolean stalledOnly) {

    public static final DealFilter ALL = new DealFilter(Optional.empty(), Optional.empty(), false);
}
