package io.ringflow.engine.bundle;

import io.ringflow.engine.model.BoundParts;
import io.ringflow.engine.model.ModelFile;
import io.ringflow.engine.model.ModelName;
import io.ringflow.shared.Digest;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What must be deployed together so that no case points at nothing: models that go live, and whatever they are bound to by
 * deployment, in the version that is live.
 */
final class Composition {

    private final LiveModels contents;
    private final Map<ModelName, LiveModel> live;

    Composition(LiveModels contents, Map<ModelName, LiveModel> live) {
        this.contents = contents;
        this.live = live;
    }

    /** The models given, with the parts that they, and those parts again, look for in their deployment. */
    Map<ModelName, byte[]> withParts(Map<ModelName, byte[]> going) {
        Map<ModelName, byte[]> together = new LinkedHashMap<>(going);
        Set<String> present = new HashSet<>();
        going.values().forEach(content -> present.add(Digest.hex(content)));
        Deque<ModelName> open = new ArrayDeque<>(going.keySet());
        while (!open.isEmpty()) {
            ModelName model = open.pop();
            for (ModelName part : parts(model, together.get(model))) {
                LiveModel known = live.get(part);
                if (known != null
                        && !together.containsKey(part)
                        && present.add(known.origin().digest())) {
                    together.put(part, contents.content(known));
                    open.add(part);
                }
            }
        }
        return together;
    }

    /** The same with those live processes that are bound to one of the models: only deployed again do they find it. */
    Map<ModelName, byte[]> withCallers(Map<ModelName, byte[]> going) {
        Map<ModelName, byte[]> together = new LinkedHashMap<>(going);
        boolean more = true;
        while (more) {
            more = false;
            for (LiveModel caller : live.values()) {
                if (caller.model().kind() == ModelName.Kind.PROCESS && !together.containsKey(caller.model())) {
                    byte[] content = contents.content(caller);
                    if (isBound(caller.model(), content, together.keySet())) {
                        together.put(caller.model(), content);
                        more = true;
                    }
                }
            }
        }
        return together;
    }

    /** What remains when models that are bound, directly or through others, to those held back are held back too. */
    static Map<ModelName, byte[]> withoutBoundTo(Collection<ModelName> held, Map<ModelName, byte[]> models) {
        Map<ModelName, byte[]> remaining = new LinkedHashMap<>(models);
        Set<ModelName> away = new HashSet<>(held);
        boolean more = true;
        while (more) {
            more = remaining
                    .entrySet()
                    .removeIf(model -> isBound(model.getKey(), model.getValue(), away) && away.add(model.getKey()));
        }
        return remaining;
    }

    static ModelFile file(ModelName model, byte[] content) {
        return new ModelFile(model.file(), content);
    }

    private static boolean isBound(ModelName model, byte[] content, Collection<ModelName> to) {
        return parts(model, content).stream().anyMatch(to::contains);
    }

    private static Set<ModelName> parts(ModelName model, byte[] content) {
        return BoundParts.of(file(model, content));
    }
}
