package io.ringflow.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringflow.delivery.MarketStage;
import io.ringflow.pipeline.Instalment;
import io.ringflow.shared.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestonePlanTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 1, 15);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "three instalments,      2026-02-01 2026-06-01 2026-12-01, 2026-02-01, 2026-06-01, 2026-11-01, 2026-12-01",
        "two instalments,        2026-02-01 2026-06-01,            2026-02-01, 2026-04-02, 2026-05-02, 2026-06-01",
        "a single instalment,    2026-02-01,                       2026-02-01, 2026-02-01, 2026-02-01, 2026-02-01",
        "soon one after another, 2026-02-01 2026-02-10 2026-02-15, 2026-02-01, 2026-02-10, 2026-02-10, 2026-02-15",
        "out of order,           2026-06-01 2026-02-01 2026-08-01, 2026-06-01, 2026-06-01, 2026-07-02, 2026-08-01",
        "without instalments,    '',                               2026-02-14, 2026-02-14, 2026-02-14, 2026-02-14"
    })
    void plansTheStagesByTheInstalments(
            String what, String due, LocalDate first, LocalDate second, LocalDate third, LocalDate fourth) {
        List<Instalment> parts = Stream.of(due.split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> new Instalment("part", LocalDate.parse(day), Money.zero("EUR")))
                .toList();

        assertThat(MilestonePlan.of(SIGNED, parts, Period.ofDays(30)).days())
                .as(what)
                .isEqualTo(Map.of(
                        MarketStage.M1, first,
                        MarketStage.M2, second,
                        MarketStage.M3, third,
                        MarketStage.M4, fourth));
    }
}
