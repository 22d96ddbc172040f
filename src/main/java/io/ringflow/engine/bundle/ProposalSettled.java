package io.ringflow.engine.bundle;

import io.ringflow.shared.Refusal;

/** Somebody else decided first, or a newer release made the proposal pointless. */
public class ProposalSettled extends Refusal {

    ProposalSettled() {
        super("engine.proposal.settled");
    }
}
