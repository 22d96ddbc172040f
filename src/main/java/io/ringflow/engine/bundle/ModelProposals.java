package io.ringflow.engine.bundle;

import io.ringflow.engine.bundle.Proposal.Status;
import io.ringflow.engine.model.ModelName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What releases propose for models that process owners redrew. Adopting deploys as the person who is logged in, with that
 * person's rights and through the gate.
 */
@Service
public class ModelProposals {

    private final ProposalTable proposals;
    private final LiveModels liveModels;
    private final GoingLive goingLive;

    ModelProposals(ProposalTable proposals, LiveModels liveModels, GoingLive goingLive) {
        this.proposals = proposals;
        this.liveModels = liveModels;
        this.goingLive = goingLive;
    }

    @Transactional(readOnly = true)
    public List<Proposal> waiting() {
        return proposals.waiting();
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(long id) {
        return proposals.find(id);
    }

    /** What the release brought, as it would go live. */
    @Transactional(readOnly = true)
    public byte[] content(Proposal proposal) {
        return proposals.content(proposal.id());
    }

    /** Models that would be deployed again along with it, unchanged, because one is bound to the other by deployment. */
    @Transactional(readOnly = true)
    public List<ModelName> companions(Proposal proposal) {
        Set<ModelName> together =
                new LinkedHashSet<>(together(proposal, liveModels.all()).keySet());
        together.remove(proposal.model());
        return new ArrayList<>(together);
    }

    /**
     * Puts the release's version live in place of the redrawn one.
     *
     * @param seen the version that was live when the person decided
     * @throws ProposalSettled if somebody was faster
     * @throws ModelChangedMeanwhile if another version is live by now
     */
    @Transactional
    public void adopt(long id, String seen, String person) {
        Proposal proposal = toDecide(id, seen);
        Map<ModelName, LiveModel> live = liveModels.all();
        goingLive.deploy(
                proposal.module(),
                together(proposal, live),
                live,
                Optional.of(proposal.release()),
                Optional.of(person));
        proposals.settle(id, Status.ADOPTED, person);
    }

    /** Leaves the redrawn version live; a later release that changes the model again proposes again. */
    @Transactional
    public void keep(long id, String seen, String person) {
        toDecide(id, seen);
        proposals.settle(id, Status.KEPT, person);
    }

    private Proposal toDecide(long id, String seen) {
        goingLive.waitForOthers();
        Proposal proposal = proposals.find(id).orElseThrow(NoSuchProposal::new);
        if (!proposal.waits()) {
            throw new ProposalSettled();
        }
        LiveModel live = liveModels.all().get(proposal.model());
        if (live == null || !live.id().equals(seen)) {
            throw new ModelChangedMeanwhile();
        }
        return proposal;
    }

    private Map<ModelName, byte[]> together(Proposal proposal, Map<ModelName, LiveModel> live) {
        Map<ModelName, byte[]> adopted = new LinkedHashMap<>();
        adopted.put(proposal.model(), proposals.content(proposal.id()));
        Composition composition = new Composition(liveModels, live);
        return composition.withParts(composition.withCallers(adopted));
    }
}
