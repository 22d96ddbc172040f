package io.ringflow.pipeline.domain;

import io.ringflow.shared.Refusal;

/** A contract's terms make no sense. */
public class TermsRefused extends Refusal {

    TermsRefused(String term) {
        super("pipeline.refused.terms." + term);
    }
}
