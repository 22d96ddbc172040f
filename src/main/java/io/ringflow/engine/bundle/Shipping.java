package io.ringflow.engine.bundle;

import io.ringflow.engine.model.Finding;
import io.ringflow.engine.model.ModelName;
import io.ringflow.engine.model.ModelRules;
import io.ringflow.shared.Digest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Decides what of a new bundle goes live. What a process owner redrew stays, and the release's version of it waits as a
 * proposal; everything else goes live together, and takes along the redrawn models that it is bound to, as they are.
 */
@Component
class Shipping {

    private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);

    private final ShippedModels shipped;
    private final LiveModels liveModels;
    private final ProposalTable proposals;
    private final GoingLive goingLive;
    private final ModelRules rules;

    Shipping(
            ShippedModels shipped,
            LiveModels liveModels,
            ProposalTable proposals,
            GoingLive goingLive,
            ModelRules rules) {
        this.shipped = shipped;
        this.liveModels = liveModels;
        this.proposals = proposals;
        this.goingLive = goingLive;
        this.rules = rules;
    }

    /** In the transaction of the caller, who has made sure that nobody else deploys. */
    void ship(Bundle bundle, String release) {
        Map<ModelName, LiveModel> live = liveModels.all();
        Map<ModelName, String> before = shipped.lastShipped(bundle.module());
        Set<ModelName> redrawn = redrawn(bundle, live, before);
        Composition composition = new Composition(liveModels, live);

        Map<ModelName, byte[]> going = new LinkedHashMap<>(bundle.models());
        going.keySet().removeAll(redrawn);
        Map<ModelName, byte[]> together = composition.withParts(going);
        if (!redrawn.isEmpty() && !passesGate(together)) {
            going = Composition.withoutBoundTo(redrawn, going);
            together = composition.withParts(going);
        }
        if (differs(going, live)) {
            goingLive.deploy(bundle.module(), together, live, Optional.of(release), Optional.empty());
        }
        shipped.ship(bundle, release);
        propose(bundle, going.keySet(), live, before);
        LOG.info(
                "Release {} of {}: {} of {} models are live",
                release,
                bundle.module(),
                going.size(),
                bundle.models().size());
    }

    private Set<ModelName> redrawn(Bundle bundle, Map<ModelName, LiveModel> live, Map<ModelName, String> lastShipped) {
        Map<ModelName, String> lastPutLive = shipped.lastPutLive(bundle.module());
        Set<ModelName> redrawn = new LinkedHashSet<>();
        bundle.models().forEach((model, content) -> {
            LiveModel known = live.get(model);
            if (known != null
                    && !isOfRelease(known.origin(), lastPutLive.get(model), lastShipped.get(model))
                    && !known.origin().digest().equals(Digest.hex(content))) {
                redrawn.add(model);
            }
        });
        return redrawn;
    }

    private static boolean isOfRelease(LiveModel.Origin live, @Nullable String... shipped) {
        return Arrays.asList(shipped).contains(live.digest())
                || live.shipped() && live.release().isEmpty();
    }

    private boolean passesGate(Map<ModelName, byte[]> models) {
        return rules
                .check(models.entrySet().stream()
                        .map(model -> Composition.file(model.getKey(), model.getValue()))
                        .toList())
                .stream()
                .noneMatch(Finding::refuses);
    }

    private static boolean differs(Map<ModelName, byte[]> going, Map<ModelName, LiveModel> live) {
        return going.entrySet().stream().anyMatch(model -> differs(live.get(model.getKey()), model.getValue()));
    }

    static boolean differs(@Nullable LiveModel live, byte[] content) {
        return live == null || !live.origin().digest().equals(Digest.hex(content));
    }

    private void propose(
            Bundle bundle, Set<ModelName> going, Map<ModelName, LiveModel> live, Map<ModelName, String> before) {
        proposals.overtakeOthers(bundle.module(), bundle.models().keySet());
        bundle.models().forEach((model, content) -> {
            if (going.contains(model)) {
                proposals.overtake(model);
            } else if (differs(live.get(model), content) && !Digest.hex(content).equals(before.get(model))) {
                proposals.overtake(model);
                proposals.make(bundle.module(), model, Digest.hex(content));
            }
        });
    }
}
