package io.ringflow.pipeline;

import io.ringflow.shared.FieldRefusal;

/** Takes in leads, whatever way they come. */
public interface Leads {

    /**
     * Records the lead and starts its process in the name of whoever is logged in.
     *
     * @throws FieldRefusal with a sentence for each value that cannot be taken
     */
    LeadReceipt submit(NewLead lead);

    /** The same checks, and nothing kept. */
    void check(NewLead lead);
}
