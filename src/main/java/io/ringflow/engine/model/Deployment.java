package io.ringflow.engine.model;

import io.ringflow.engine.palette.Palette;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the files of one deployment offer each other. */
final class Deployment {

    final Map<String, FormFields> forms = new LinkedHashMap<>();
    final Set<String> processes = new LinkedHashSet<>();
    final Set<String> decisions = new LinkedHashSet<>();

    private @Nullable FlowGraph flow;
    private @Nullable Map<String, XmlElement> circles;

    /** Who starts whom, by the process or signal that starts. */
    final Map<String, Set<String>> calls = new LinkedHashMap<>();

    FlowGraph flow(Waits waits, Palette palette) {
        if (flow == null) {
            flow = new FlowGraph(waits, palette);
        }
        return flow;
    }

    /** Circles without a wait, by process; asked when all files are read. */
    Map<String, XmlElement> circles() {
        if (circles == null) {
            circles = flow == null ? Map.of() : flow.circles();
        }
        return circles;
    }

    /**
     * What a process asks of a form.
     *
     * @param outcome whether its last field is a choice named {@code outcome}
     */
    record FormFields(boolean outcome) {}
}
