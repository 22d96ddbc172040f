package io.ringflow.engine.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model. Names carry the short code of their namespace ({@code c:class} is the engine's own {@code class}), none
 * for the model's namespace, and {@code ?} for a namespace that nobody knows.
 */
final class XmlElement {

    final String name;
    final @Nullable XmlElement parent;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, @Nullable XmlElement parent) {
        this.name = name;
        this.parent = parent;
    }

    void append(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    String text() {
        return text.toString().strip();
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return !attribute(attribute).isBlank();
    }

    String id() {
        return attribute("id");
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    /** This element and all inside it, outermost first; without calling itself, so that depth does not matter. */
    Stream<XmlElement> all() {
        List<XmlElement> found = new ArrayList<>();
        found.add(this);
        for (int i = 0; i < found.size(); i++) {
            found.addAll(found.get(i).children);
        }
        return found.stream();
    }

    Stream<XmlElement> all(String elementName) {
        return all().filter(element -> element.name.equals(elementName));
    }

    boolean isInside(XmlElement other) {
        XmlElement element = this;
        while (element != null && element != other) {
            element = element.parent;
        }
        return element != null;
    }

    String nearestId() {
        XmlElement element = this;
        while (element != null && (!element.has("id") || !element.isDrawn())) {
            element = element.parent;
        }
        return element == null ? name : element.id();
    }

    String nearestName() {
        XmlElement element = this;
        while (element != null && (!element.has("id") || !element.isDrawn())) {
            element = element.parent;
        }
        return element == null ? "" : element.attribute("name");
    }

    private boolean isDrawn() {
        return !name.contains(":") && !name.endsWith("EventDefinition");
    }
}
