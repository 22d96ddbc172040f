package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.CompetitorView;
import io.ringflow.pipeline.DecisionRoleView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody found out and agreed while working on a stage; what is empty was not asked and stays as it was. */
public record StageWork(
        Optional<String> learnt,
        Optional<String> need,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepOn,
        Optional<BigDecimal> value,
        Optional<LocalDate> closeOn,
        Optional<BigDecimal> budget,
        Optional<LocalDate> projectApprovedOn,
        Optional<String> projectReference,
        Optional<List<CompetitorView>> competitors,
        Optional<List<DecisionRoleView>> people,
        Optional<List<QuotedLine>> quotation) {}
