package io.ringflow.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Depth first without calling itself: a way back to a place that is still being followed closes a circle. */
final class CircleSearch {

    private final Map<String, XmlElement> nodes;
    private final Map<String, Set<String>> next;
    private final Set<String> done = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, XmlElement> found = new LinkedHashMap<>();

    /** @param nodes by process and id, {@code visit/Plan}; {@code next} puts {@code in} or {@code out} before them */
    CircleSearch(Map<String, XmlElement> nodes, Map<String, Set<String>> next) {
        this.nodes = nodes;
        this.next = next;
    }

    /** The first circle of each process, by a node on it. */
    Map<String, XmlElement> find() {
        nodes.keySet().forEach(node -> follow("in " + node));
        nodes.keySet().forEach(node -> follow("out " + node));
        return found;
    }

    private void follow(String start) {
        if (done.contains(start)) {
            return;
        }
        Deque<String> path = new ArrayDeque<>();
        Deque<Iterator<String>> ways = new ArrayDeque<>();
        Set<String> onPath = new HashSet<>();
        enter(start, path, ways, onPath);
        while (!path.isEmpty()) {
            if (!ways.element().hasNext()) {
                ways.pop();
                String left = path.pop();
                onPath.remove(left);
                done.add(left);
                continue;
            }
            String to = ways.element().next();
            if (onPath.contains(to)) {
                closed(to, path);
            } else if (!done.contains(to)) {
                enter(to, path, ways, onPath);
            }
        }
    }

    private void enter(String place, Deque<String> path, Deque<Iterator<String>> ways, Set<String> onPath) {
        path.push(place);
        ways.push(next.getOrDefault(place, Set.of()).iterator());
        onPath.add(place);
    }

    private void closed(String back, Deque<String> path) {
        if (!closed.add(back)) {
            return;
        }
        String named = back;
        for (String place : nodes.containsKey(key(back)) ? List.<String>of() : path) {
            if (nodes.containsKey(key(place))) {
                named = place;
            }
            if (place.equals(back)) {
                break;
            }
        }
        XmlElement node = nodes.get(key(named));
        if (node != null) {
            found.putIfAbsent(key(named).substring(0, key(named).indexOf('/')), node);
        }
    }

    private static String key(String place) {
        return place.substring(place.indexOf(' ') + 1);
    }
}
