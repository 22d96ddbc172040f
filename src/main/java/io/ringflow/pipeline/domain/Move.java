package io.ringflow.pipeline.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The circumstances of a deal's move, for its log.
 *
 * @param by login name; empty if the clock or a file moved it
 * @param learnt what was found out, or the comment of whoever moved it
 * @param evidence keys of the facts that were known
 */
record Move(Optional<String> by, Instant at, String learnt, List<String> evidence) {}
