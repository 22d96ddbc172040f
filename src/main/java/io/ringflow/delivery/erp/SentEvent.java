package io.ringflow.delivery.erp;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it was sent, before it is kept.
 *
 * @param contract as the event names it; empty if it names none
 * @param at when it happened, if it says so
 * @param data its content as JSON
 */
record SentEvent(String source, String id, String type, String contract, Optional<Instant> at, String data) {}
