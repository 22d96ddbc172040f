package io.ringflow.delivery;

import io.ringflow.shared.web.PagePanel;

/** Something that another part, or another module, shows on a project's page. */
public interface ProjectPanel extends PagePanel<ProjectView> {}
