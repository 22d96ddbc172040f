package io.ringflow.shared.web;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One way from the frame to a page. A module offers its own as beans of this type.
 *
 * @param label message key of the words
 * @param icon the icon's class, for example {@code ti-users}
 * @param order smaller comes first; Home has 0
 * @param groups who sees it; empty for everybody
 * @param alsoAt where else it leads, such as the other tabs of its page
 * @param starts the process that its page starts, so that it is not offered a second time by its start form
 */
public record NavigationEntry(
        Place place,
        String label,
        String path,
        String icon,
        int order,
        Set<String> groups,
        Set<String> alsoAt,
        Optional<String> starts) {

    /** Where in the frame an entry stands. */
    public enum Place {
        /** The daily work, in the side navigation and the phone's bottom bar. */
        WORK,
        /** Below the line: tools for some. */
        TOOLS,
        /** The menu «New». */
        NEW
    }

    public static NavigationEntry work(String label, String path, String icon, int order) {
        return new NavigationEntry(Place.WORK, label, path, icon, order, Set.of(), Set.of(), Optional.empty());
    }

    public static NavigationEntry tool(String label, String path, String icon, int order) {
        return new NavigationEntry(Place.TOOLS, label, path, icon, order, Set.of(), Set.of(), Optional.empty());
    }

    public static NavigationEntry creating(String label, String path, String icon, int order) {
        return new NavigationEntry(Place.NEW, label, path, icon, order, Set.of(), Set.of(), Optional.empty());
    }

    /** The same entry, shown to members of these groups only. */
    public NavigationEntry onlyFor(String... groups) {
        return new NavigationEntry(place, label, path, icon, order, Set.of(groups), alsoAt, starts);
    }

    /** The same entry, which stands for these pages, too. */
    public NavigationEntry alsoAt(String... paths) {
        return new NavigationEntry(place, label, path, icon, order, groups, Set.of(paths), starts);
    }

    /** The same entry, whose page starts this process. */
    public NavigationEntry starting(String process) {
        return new NavigationEntry(place, label, path, icon, order, groups, alsoAt, Optional.of(process));
    }

    boolean leadsTo(String requestPath) {
        return path.equals("/")
                ? requestPath.equals("/")
                : Stream.concat(Stream.of(path), alsoAt.stream())
                        .anyMatch(way -> requestPath.equals(way) || requestPath.startsWith(way + "/"));
    }
}
