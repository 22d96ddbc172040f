package io.ringflow.identity.rights;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may do what, as {@code identity/rights.yaml} says it.
 *
 * @param groups names by id
 * @param staff ids of the groups that «staff» stands for
 */
record Rights(
        Map<String, String> groups,
        List<String> staff,
        List<EngineRight> rights,
        List<PageRight> pages,
        List<PageRight> engine) {

    private static final String STAFF = "staff";

    /**
     * A right in the process engine.
     *
     * @param who ids of groups, or «staff»
     * @param what name of a resource of the engine, or «*»
     * @param ids of what is meant
     * @param may names of permissions
     */
    record EngineRight(List<String> who, String what, List<String> ids, List<String> may) {}

    /** One group, one thing, one permission: what is set up, and remembered as set up, at a time. */
    record Grant(String group, String resource, String id, String permission) {

        String item() {
            return "grant %s %s %s %s".formatted(group, resource, id, permission);
        }
    }

    /** All addresses that not everybody may open, in the order in which they are looked up. */
    List<PageRight> addresses() {
        return Stream.concat(pages.stream(), engine.stream().flatMap(PageRight::atEachDoor))
                .toList();
    }

    Stream<Grant> grants() {
        return rights.stream()
                .flatMap(right -> right.who().stream()
                        .flatMap(who -> STAFF.equals(who) ? staff.stream() : Stream.of(who))
                        .flatMap(group -> right.ids().stream()
                                .flatMap(id -> right.may().stream()
                                        .map(permission -> new Grant(group, right.what(), id, permission)))));
    }
}
