package io.ringflow.identity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose records the person who asks sees: those of everybody in that person's team, or everybody's, if one of the person's groups
 * leads, reviews or audits them. What a person may not see does not exist for that person.
 */
public final class Sight {

    private final People people;
    private final Set<String> seeingAll;

    public Sight(People people, String... seeingAll) {
        this.people = people;
        this.seeingAll = Set.of(seeingAll);
    }

    public Person viewer() {
        return people.current().orElseThrow(() -> new IllegalStateException("Nobody is logged in"));
    }

    public boolean isIn(String... groups) {
        return isIn(Set.of(groups));
    }

    public boolean isOfAll() {
        return isIn(seeingAll);
    }

    public boolean isOf(String owner) {
        Person viewer = viewer();
        return isOfAll()
                || owner.equals(viewer.username())
                || !viewer.team().isEmpty()
                        && people.find(owner)
                                .filter(other -> other.team().equals(viewer.team()))
                                .isPresent();
    }

    /** The login names of those whose records lists may hold; empty for everybody's. */
    public Optional<List<String>> owners() {
        if (isOfAll()) {
            return Optional.empty();
        }
        Person viewer = viewer();
        return Optional.of(
                viewer.team().isEmpty()
                        ? List.of(viewer.username())
                        : people.inTeam(viewer.team()).stream()
                                .map(Person::username)
                                .sorted()
                                .toList());
    }

    private boolean isIn(Set<String> groups) {
        return !Collections.disjoint(groups, people.groupsOf(viewer().username()));
    }
}
