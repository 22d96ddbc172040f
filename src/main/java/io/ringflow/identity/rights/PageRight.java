package io.ringflow.identity.rights;

import java.util.List;

/**
 * Pages that only some may open.
 *
 * @param path a pattern such as {@code /people/**}
 * @param who ids of the groups
 */
public record PageRight(String path, List<String> who) {}
