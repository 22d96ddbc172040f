package io.ringflow.engine.model;

import java.util.HashMap;
import java.util.Map;

/** What the signals of a file are called. */
final class Signals {

    private Signals() {}

    static Map<String, String> names(XmlElement definitions) {
        Map<String, String> names = new HashMap<>();
        definitions.children("signal").forEach(signal -> names.put(signal.id(), signal.attribute("name")));
        return names;
    }
}
