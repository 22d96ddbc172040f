package io.ringflow.engine.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the files of one deployment offer each other. */
final class Deployment {

    final Map<String, FormFields> forms = new LinkedHashMap<>();
    final Set<String> processes = new LinkedHashSet<>();
    final Set<String> decisions = new LinkedHashSet<>();

    /** Who starts whom, by the process or signal that starts. */
    final Map<String, Set<String>> calls = new LinkedHashMap<>();

    /**
     * What a process asks of a form.
     *
     * @param outcome whether its last field is a choice named {@code outcome}
     */
    record FormFields(boolean outcome) {}
}
