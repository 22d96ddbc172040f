package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.TargetCell;
import io.ringflow.pipeline.TargetKind;
import io.ringflow.pipeline.TargetScope;
import io.ringflow.shared.Preparation;
import io.ringflow.shared.demonstration.DoneOnce;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives the demonstration company targets for the running year: so much a month for the company and for each who sells. */
@Component
@Order(Preparation.DEMONSTRATION + 2)
@ConditionalOnProperty("ringflow.demo-company")
class DemonstrationTargets implements Preparation {

    private static final Map<TargetKind, Integer> COMPANY =
            Map.of(TargetKind.SIGNED, 60_000, TargetKind.RECEIVED, 50_000, TargetKind.PROFIT, 24_000);
    private static final Map<String, Integer> PERCENT = Map.of("lena", 60, "marco", 40);
    private static final int MONTHS = 12;

    private final TargetTable table;
    private final DoneOnce done;
    private final Clock clock;

    DemonstrationTargets(TargetTable table, DoneOnce done, Clock clock) {
        this.table = table;
        this.done = done;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        done.once(
                "demonstration targets",
                () -> COMPANY.forEach((kind, monthly) -> {
                    set(kind, TargetScope.COMPANY, "", monthly);
                    PERCENT.forEach((person, share) -> set(kind, TargetScope.PERSON, person, monthly * share / 100));
                }));
    }

    private void set(TargetKind kind, TargetScope scope, String holder, int monthly) {
        int year = LocalDate.now(clock).getYear();
        IntStream.rangeClosed(0, MONTHS)
                .forEach(month -> table.put(
                        year,
                        kind,
                        new TargetCell(scope, holder, month),
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf((long) monthly * (month == 0 ? MONTHS : 1))),
                        "anton",
                        clock.instant()));
    }
}
