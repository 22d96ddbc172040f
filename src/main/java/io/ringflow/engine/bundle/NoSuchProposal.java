package io.ringflow.engine.bundle;

import io.ringflow.shared.Refusal;

/** There is no proposal of that number. */
public class NoSuchProposal extends Refusal {

    NoSuchProposal() {
        super("engine.proposal.unknown");
    }
}
