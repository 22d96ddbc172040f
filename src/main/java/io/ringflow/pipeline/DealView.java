package io.ringflow.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A deal's whole page.
 *
 * @param reached the furthest stage so far
 * @param stages when each stage was first entered, as far as known, in order
 * @param log every move, newest first
 */
public record DealView(
        DealRow row,
        String need,
        String region,
        String sector,
        String source,
        Optional<LocalDate> closeOn,
        Optional<BigDecimal> budget,
        Optional<LocalDate> projectApprovedOn,
        Optional<String> projectReference,
        Optional<LocalDate> holdUntil,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<String> lostReason,
        Optional<String> lostTo,
        Origin origin,
        Optional<String> externalId,
        Optional<String> lead,
        FunnelStage reached,
        List<StageEntry> stages,
        List<LogEntry> log,
        List<DecisionRoleView> decisionProcess,
        List<CompetitorView> competitors,
        List<QuotationView> quotations,
        List<ContractRow> contracts,
        Optional<Waiting> waiting) {

    /** A stage and when the deal first entered it. */
    public record StageEntry(FunnelStage stage, Instant at) {}

    /**
     * One move of the deal.
     *
     * @param from {@code S1} to {@code S4}; empty at the start
     * @param to {@code S1} to {@code S4}, {@code WON} or {@code LOST}
     * @param what {@code OPENED}, {@code ADVANCED}, {@code STAYED}, {@code REVIEWED}, {@code HELD}, {@code RESUMED},
     *     {@code REASSIGNED}, {@code SETTLED}, {@code RETURNED}, {@code LOST}, {@code WON}
     * @param by login name; empty if a file or the clock moved it
     * @param lasted how long the deal had been there
     * @param evidence keys of the facts that were there, as the gate names them
     */
    public record LogEntry(
            Optional<String> from,
            String to,
            String what,
            Optional<String> by,
            Instant at,
            Optional<Duration> lasted,
            String learnt,
            List<String> evidence,
            Origin origin) {}

    /** Where the process stands: the open task, whoever has it, since when, until when. */
    public record Waiting(
            String taskId,
            String taskKey,
            String task,
            Optional<String> assignee,
            Instant since,
            Optional<Instant> due) {}
}
