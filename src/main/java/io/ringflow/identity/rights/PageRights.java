package io.ringflow.identity.rights;

import java.util.List;

/** The pages that only some may open. */
public record PageRights(List<PageRight> all) {

    /** The groups that may open the pages of a pattern in the table. */
    public String[] groupsFor(String path) {
        return all.stream()
                .filter(right -> right.path().equals(path))
                .flatMap(right -> right.who().stream())
                .toArray(String[]::new);
    }
}
