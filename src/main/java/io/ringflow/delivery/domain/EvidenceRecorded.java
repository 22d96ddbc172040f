package io.ringflow.delivery.domain;

import io.ringflow.delivery.EvidenceKind;
import io.ringflow.delivery.erp.ErpEvent;
import java.util.Optional;

/** A fact that a stage needs is known from now on; whoever waits for it is told before the transaction ends. */
public record EvidenceRecorded(String project, EvidenceKind kind, Optional<ErpEvent> event) {}
