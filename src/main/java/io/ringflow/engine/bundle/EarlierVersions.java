package io.ringflow.engine.bundle;

import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelName.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a version live again that was live before, with the parts that it was bound to then. It is deployed as the person who is
 * logged in, with that person's rights and through the gate, and counts as that person's from then on.
 */
@Service
public class EarlierVersions {

    private static final String OF_NO_MODULE = "workbench";

    private final LiveModels liveModels;
    private final ShippedModels shipped;
    private final GoingLive goingLive;

    EarlierVersions(LiveModels liveModels, ShippedModels shipped, GoingLive goingLive) {
        this.liveModels = liveModels;
        this.shipped = shipped;
        this.goingLive = goingLive;
    }

    /** @throws NoSuchVersion if the model has none of that number */
    @Transactional(readOnly = true)
    public LiveModel find(ModelName model, int version) {
        return liveModels.versions(model, version, 1).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .orElseThrow(NoSuchVersion::new);
    }

    /**
     * What putting a version live again would do besides.
     *
     * @param changed models that would change with it, because it was bound to other versions of them
     * @param bound whether some process finds it in its own deployment only, so that running cases keep what they began with
     */
    public record Consequences(List<ModelName> changed, boolean bound) {}

    @Transactional(readOnly = true)
    public Consequences consequences(LiveModel version) {
        Map<ModelName, LiveModel> live = liveModels.all();
        Map<ModelName, byte[]> others = new LinkedHashMap<>(together(version, live));
        others.remove(version.model());
        return new Consequences(
                others.entrySet().stream()
                        .filter(model -> Shipping.differs(live.get(model.getKey()), model.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                others.keySet().stream().anyMatch(model -> model.kind() == Kind.PROCESS));
    }

    /**
     * @param seen the version that was live when the person decided
     * @throws NoSuchVersion if the model has none of that number
     * @throws ModelChangedMeanwhile if another version is live by now
     */
    @Transactional
    public void putLive(ModelName model, int number, String seen, String person) {
        goingLive.waitForOthers();
        LiveModel version = find(model, number);
        Map<ModelName, LiveModel> live = liveModels.all();
        if (!live.get(model).id().equals(seen)) {
            throw new ModelChangedMeanwhile();
        }
        goingLive.deploy(
                shipped.module(model).orElse(OF_NO_MODULE),
                together(version, live),
                live,
                Optional.empty(),
                Optional.of(person));
    }

    private Map<ModelName, byte[]> together(LiveModel version, Map<ModelName, LiveModel> live) {
        Map<ModelName, LiveModel> then = new LinkedHashMap<>(live);
        then.putAll(liveModels.besides(version));
        Map<ModelName, byte[]> going = Map.of(version.model(), liveModels.content(version));
        Composition now = new Composition(liveModels, live);
        return now.withParts(now.withCallers(new Composition(liveModels, then).withParts(going)));
    }
}
