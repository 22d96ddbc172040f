package io.ringflow.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Targets of contracts signed, money received and profit, against results. */
public interface Targets {

    TargetSheet sheet(int year, TargetKind kind);

    /**
     * Sets targets; an empty amount takes one away.
     *
     * @param seen when the sheet that was changed had been read
     * @return what somebody else changed since, to something else: left as it is
     */
    List<TargetCell> set(int year, TargetKind kind, Map<TargetCell, Optional<BigDecimal>> amounts, Instant seen);
}
