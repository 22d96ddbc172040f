package io.ringflow.delivery.domain;

import io.ringflow.delivery.MarketStage;
import io.ringflow.pipeline.Instalment;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The days that a contract's instalments plan for the market stages: M1 when the first instalment is due, M4 when the last one
 * is. M2 is the day of the second of three or more instalments, else half-way. For M3 the final invoice goes out as long before
 * M4 as customers may take to pay. No stage is planned before the one that it follows.
 */
record MilestonePlan(Map<MarketStage, LocalDate> days) {

    static MilestonePlan of(LocalDate signedOn, List<Instalment> parts, Period timeToPay) {
        LocalDate first =
                parts.isEmpty() ? signedOn.plus(timeToPay) : parts.get(0).dueOn();
        LocalDate last = latest(first, parts);
        LocalDate second =
                parts.size() > 2 ? parts.get(1).dueOn() : first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
        Map<MarketStage, LocalDate> days = new EnumMap<>(MarketStage.class);
        days.put(MarketStage.M1, first);
        days.put(MarketStage.M2, later(first, second));
        days.put(MarketStage.M3, later(days.get(MarketStage.M2), last.minus(timeToPay)));
        days.put(MarketStage.M4, later(days.get(MarketStage.M3), last));
        return new MilestonePlan(days);
    }

    private static LocalDate latest(LocalDate first, List<Instalment> parts) {
        return parts.stream().map(Instalment::dueOn).reduce(first, MilestonePlan::later);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
