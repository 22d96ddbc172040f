package io.ringflow.pipeline.domain;

import io.ringflow.pipeline.BoardColumn;
import io.ringflow.pipeline.ConversionFunnel;
import io.ringflow.pipeline.DealFilter;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.shared.Money;
import io.ringflow.shared.query.Columns;
import io.ringflow.shared.query.SlowFigures;
import io.ringflow.shared.query.Where;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the funnel: what is in it now, and what became of what entered it. */
@Component
class BoardReads {

    private static final double SECONDS_PER_DAY = 86_400;
    private static final List<String> STEPS = List.of("S1", "S2", "S3", "S4", "WON");

    private final JdbcClient database;
    private final DealReads deals;
    private final FunnelSettings settings;
    private final SlowFigures figures;
    private final Clock clock;

    BoardReads(JdbcClient database, DealReads deals, FunnelSettings settings, SlowFigures figures, Clock clock) {
        this.database = database;
        this.deals = deals;
        this.settings = settings;
        this.figures = figures;
        this.clock = clock;
    }

    List<BoardColumn> board(DealFilter filter, int cards) {
        Sums sums = figures.answer(filter, Sums.class, () -> addUp(filter));
        return Arrays.stream(FunnelStage.values())
                .map(stage -> column(stage, filter, sums, cards))
                .toList();
    }

    private BoardColumn column(FunnelStage stage, DealFilter filter, Sums all, int cards) {
        List<Sum> sums = all.sums().stream().filter(sum -> sum.stage() == stage).toList();
        List<DealRow> rows = deals.column(stage, filter, Optional.empty(), cards);
        long count = sums.stream().mapToLong(Sum::count).sum();
        BigDecimal weight = settings.weight(stage);
        return new BoardColumn(
                stage,
                all.at(),
                count,
                sums.stream().mapToLong(Sum::stalled).sum(),
                sums.stream().map(Sum::value).toList(),
                sums.stream()
                        .map(sum -> new Money(
                                sum.value().amount().multiply(weight),
                                sum.value().currency()))
                        .toList(),
                weight.doubleValue(),
                rows,
                count > rows.size());
    }

    private Sums addUp(DealFilter filter) {
        Where where = DealReads.where(filter);
        List<Sum> sums = database.sql("select stage, currency, count(*) as deals, count(urged_at) as stalled,"
                        + " coalesce(sum(expected_value), 0) as value from ringflow.opportunity" + where
                        + " group by stage, currency order by stage, currency")
                .params(where.parameters())
                .query((row, line) -> new Sum(
                        FunnelStage.valueOf(row.getString("stage")),
                        row.getLong("deals"),
                        row.getLong("stalled"),
                        Columns.money(row, "value").orElseThrow()))
                .list();
        return new Sums(sums, clock.instant());
    }

    ConversionFunnel conversion(LocalDate from, LocalDate to, Optional<String> owner) {
        Period period = new Period(from, to, owner);
        return figures.answer(period, ConversionFunnel.class, () -> addUp(period));
    }

    private ConversionFunnel addUp(Period period) {
        Where where = new Where()
                .and("opened_at >= :from", "from", period.from().atStartOfDay().atOffset(ZoneOffset.UTC))
                .and(
                        "opened_at < :to",
                        "to",
                        period.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .and("owner = :owner", "owner", period.owner());
        return database.sql("""
                        select count(*) as reached_1,
                               count(*) filter (where reached >= 2) as reached_2,
                               count(*) filter (where reached >= 3) as reached_3,
                               count(*) filter (where reached >= 4) as reached_4,
                               count(*) filter (where reached >= 5) as reached_5,
                               count(*) filter (where status = 'LOST') as lost,
                               count(*) filter (where status not in ('WON', 'LOST')) as running,
                               percentile_cont(0.5) within group (order by s1_seconds) as median_1,
                               percentile_cont(0.5) within group (order by s2_seconds) as median_2,
                               percentile_cont(0.5) within group (order by s3_seconds) as median_3,
                               percentile_cont(0.5) within group (order by s4_seconds) as median_4
                        from ringflow.opportunity
                        """ + where)
                .params(where.parameters())
                .query((row, line) ->
                        new ConversionFunnel(steps(row), row.getLong("lost"), row.getLong("running"), clock.instant()))
                .single();
    }

    private static List<ConversionFunnel.Step> steps(ResultSet row) throws SQLException {
        List<ConversionFunnel.Step> steps = new ArrayList<>();
        long entered = row.getLong("reached_1");
        long previous = entered;
        for (int step = 1; step <= STEPS.size(); step++) {
            long reached = row.getLong("reached_" + step);
            steps.add(new ConversionFunnel.Step(
                    STEPS.get(step - 1),
                    reached,
                    share(reached, entered),
                    share(reached, previous),
                    step < STEPS.size() ? days(row, "median_" + step) : OptionalDouble.empty()));
            previous = reached;
        }
        return steps;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static OptionalDouble days(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds / SECONDS_PER_DAY);
    }

    /** Which deals a conversion is about: those that were opened in it, of one person or of all. */
    private record Period(LocalDate from, LocalDate to, Optional<String> owner) {}

    /** What each stage adds up to, in each currency. */
    private record Sums(List<Sum> sums, Instant at) {}

    private record Sum(FunnelStage stage, long count, long stalled, Money value) {}
}
