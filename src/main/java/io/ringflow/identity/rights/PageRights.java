package io.ringflow.identity.rights;

import java.util.List;

/** The pages that only some may open. */
public record PageRights(List<PageRight> all) {}
