package io.ringflow.delivery.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Messages that one job of the engine sends; nobody else does until the claim has run out.
 *
 * @param until when it runs out, to the microsecond: by it, whoever comes later sees that others have them now
 */
public record Claim(Instant until, List<Long> messages) {}
