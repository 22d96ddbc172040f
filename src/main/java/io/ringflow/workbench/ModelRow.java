package io.ringflow.workbench;

import io.ringflow.engine.bundle.LiveModel;
import io.ringflow.engine.bundle.Proposal;
import java.util.Optional;

/**
 * A live model as the list shows it.
 *
 * @param name in the reader's language
 * @param person full name of whoever put it live
 * @param cases that run on any of its versions; empty for tables and forms
 * @param proposal that waits for it
 */
record ModelRow(
        LiveModel live, String name, Optional<String> person, Optional<Long> cases, Optional<Proposal> proposal) {}
