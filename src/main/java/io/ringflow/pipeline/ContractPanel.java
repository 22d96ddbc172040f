package io.ringflow.pipeline;

import io.ringflow.shared.web.PagePanel;

/** Something that another module shows on a contract's page, such as what became of it. */
public interface ContractPanel extends PagePanel<ContractView> {}
