package io.ringflow.customer.domain;

import io.ringflow.customer.process.RunningCase;
import java.time.Instant;
import java.util.Optional;

/** When something is done to a record, who does it, and in which case of which process. */
record Occasion(Instant at, Optional<String> by, Optional<RunningCase.Case> inCase) {}
