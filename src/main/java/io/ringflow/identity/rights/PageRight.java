package io.ringflow.identity.rights;

import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that only some may open.
 *
 * @param path a pattern such as {@code /people/**}
 * @param who ids of the groups, or «everybody» who is logged in; none for nobody
 */
public record PageRight(String path, List<String> who) {

    private static final List<String> ENGINE =
            List.of("/engine-rest/engine/*", "/engine-rest", "/camunda/api/engine/engine/*");

    public boolean isForEverybody() {
        return who.contains("everybody");
    }

    /** The engine's REST has several doors to the same rooms. */
    Stream<PageRight> atEachDoor() {
        return ENGINE.stream().map(door -> new PageRight(door + path, who));
    }
}
