package io.ringflow.engine.model;

import io.ringflow.engine.model.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find in one file; stops counting where nobody would go on reading. */
final class Findings {

    private static final int MOST = 100;
    private static final int LONGEST_VALUE = 120;

    private final String resource;
    private final List<Finding> all = new ArrayList<>();

    Findings(String resource) {
        this.resource = resource;
    }

    void refuse(String rule, String id, String name, Object... arguments) {
        add(Finding.of(Severity.REFUSES, resource, id, name, rule, shortened(arguments)));
    }

    void refuse(String rule, XmlElement element, Object... arguments) {
        refuse(rule, element.nearestId(), element.nearestName(), arguments);
    }

    void refuse(ExpressionProblem problem, XmlElement element) {
        add(Finding.of(resource, element.nearestId(), element.nearestName(), problem));
    }

    void warn(String rule, String id, String name, Object... arguments) {
        add(Finding.of(Severity.WARNS, resource, id, name, rule, shortened(arguments)));
    }

    void warn(String rule, XmlElement element, Object... arguments) {
        warn(rule, element.nearestId(), element.nearestName(), arguments);
    }

    boolean full() {
        return all.size() >= MOST;
    }

    List<Finding> all() {
        return all;
    }

    private void add(Finding finding) {
        if (!full()) {
            all.add(finding);
        }
    }

    private static Object[] shortened(Object... arguments) {
        Object[] shown = arguments.clone();
        for (int i = 0; i < shown.length; i++) {
            String text = String.valueOf(shown[i]);
            shown[i] = text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        }
        return shown;
    }
}
