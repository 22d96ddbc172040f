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

    /** Models besides it that would change, because it was bound to other versions of them. */
    @Transactional(readOnly = true)
    public List<ModelName> taken(LiveModel version) {
        Map<ModelName, LiveModel> live = liveModels.all();
        return together(version, live).entrySet().stream()
                .filter(model -> !model.getKey().equals(version.model()))
                .filter(model -> Shipping.differs(live.get(model.getKey()), model.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether some process finds it in its own deployment only, so that running cases keep what they began with. */
    @Transactional(readOnly = true)
    public boolean isBound(LiveModel version) {
        return together(version, liveModels.all()).keySet().stream()
                .anyMatch(model -> model.kind() == Kind.PROCESS && !model.equals(version.model()));
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
