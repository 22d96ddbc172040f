package io.ringflow.delivery.domain;

import io.ringflow.delivery.Aging;
import io.ringflow.delivery.CashForecast;
import io.ringflow.delivery.PaymentHabits;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.SlowFigures;
import io.ringflow.shared.query.Where;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Guesses when cash comes in. Each customer pays as late after the day as half of his instalments of the last two years were, or,
 * with fewer than three of those, as half of everybody's; nobody before the day. What is that late already is expected as late again from today. Of what
 * is so late by now as much comes in as of everything that ever became so late in those years.
 */
@Component
class ForecastReads {

    private static final int YEARS = 2;
    private static final String ENDED =
            "ringflow.receivable where status in ('SETTLED', 'WRITTEN_OFF') and settled_on >= :since and amount > 0";
    private static final String HALF = "greatest(percentile_disc(0.5) within group (order by settled_on - due_on), 0)";

    private final JdbcClient database;
    private final SlowFigures figures;
    private final Clock clock;

    ForecastReads(JdbcClient database, SlowFigures figures, Clock clock) {
        this.database = database;
        this.figures = figures;
        this.clock = clock;
    }

    CashForecast forecast(Optional<List<String>> sellers) {
        ExpectedCash asked = new ExpectedCash(sellers, LocalDate.now(clock));
        return figures.answer(asked, CashForecast.class, () -> addUp(asked));
    }

    private CashForecast addUp(ExpectedCash asked) {
        PaymentHabits habits = habits(asked.today());
        return new CashForecast(new MonthsAhead(parts(asked, habits)).months(), habits, clock.instant());
    }

    /** Of everybody, whoever asks: how customers pay is no secret among those who wait for their money. */
    private PaymentHabits habits(LocalDate today) {
        List<String> columns = new ArrayList<>(List.of("coalesce(" + HALF + ", 0) as half"));
        for (Aging age : Aging.values()) {
            String late = age == Aging.NOT_DUE ? "" : " filter (where settled_on - due_on >= " + age.fromDay() + ")";
            columns.add("count(*)" + late + " as ended_" + age);
            columns.add("coalesce(avg(received / amount)" + late + ", 1) as paid_" + age);
        }
        return database.sql("select " + String.join(", ", columns) + " from " + ENDED)
                .param("since", today.minusYears(YEARS))
                .query((row, line) -> {
                    List<PaymentHabits.Ended> late = new ArrayList<>();
                    for (Aging age : Aging.values()) {
                        late.add(new PaymentHabits.Ended(row.getLong("ended_" + age), row.getDouble("paid_" + age)));
                    }
                    return PaymentHabits.of(row.getInt("half"), late);
                })
                .single();
    }

    private List<MonthsAhead.Part> parts(ExpectedCash asked, PaymentHabits habits) {
        Where where = new Where()
                .and("r.status in ('OPEN', 'DISPUTED')")
                .and("r.seller in (:sellers)", "sellers", asked.sellers())
                .with("today", asked.today())
                .with("since", asked.today().minusYears(YEARS))
                .with("late", habits.daysLate())
                .with("enough", PaymentHabits.ENOUGH);
        return database.sql("with habit as (select customer_id, " + HALF + " as late from " + ENDED + """
                         group by customer_id having count(*) >= :enough),
                        guess as (
                          select r.currency, r.due_on, r.outstanding,
                                 coalesce(habit.late, :late) as late
                          from ringflow.receivable r left join habit on habit.customer_id = r.customer_id
                        """ + where + """
                        )
                        select case when due_on < :today then null else date_trunc('month', due_on)::date end as due,
                               date_trunc('month', case when due_on + late < :today then :today + late else due_on + late end)::date as expected,
                               currency, count(*) as instalments, sum(outstanding) as planned,
                               sum(outstanding * case\s"""
                        + likelihoods(habits) + """
                         end) as likely
                        from guess group by 1, 2, 3
                        """)
                .params(where.parameters())
                .query((row, line) -> new MonthsAhead.Part(
                        Columns.day(row, "due"),
                        Columns.day(row, "expected").orElseThrow(),
                        row.getLong("instalments"),
                        Columns.money(row, "planned").orElseThrow(),
                        Columns.money(row, "likely").orElseThrow()))
                .list();
    }

    private static String likelihoods(PaymentHabits habits) {
        return Arrays.stream(Aging.values())
                .sorted((one, other) -> other.compareTo(one))
                .flatMap(age -> Stream.of(
                        age == Aging.NOT_DUE ? "else" : "when :today - due_on >= " + age.fromDay() + " then",
                        habits.likelihood().get(age.ordinal()) + "::numeric"))
                .reduce("", (one, other) -> one + " " + other);
    }

    private record ExpectedCash(Optional<List<String>> sellers, LocalDate today) {}
}
