package io.ringflow.pipeline;

import io.ringflow.shared.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was aimed at in a year, and what came of it.
 *
 * @param currency of all targets; ISO 4217
 * @param months how many of the year's months have begun, 0 to 12
 * @param elsewhere results in other currencies, which are not reckoned in
 * @param unknown how many contracts are left out of the profit, because what they cost is not known
 * @param at when the results were added up
 */
public record TargetSheet(
        int year,
        TargetKind kind,
        String currency,
        int months,
        List<Row> rows,
        List<Money> elsewhere,
        long unknown,
        Instant at) {

    /**
     * The company, a department or a person.
     *
     * @param holder as in {@link TargetCell}
     * @param months twelve, from January
     */
    public record Row(TargetScope scope, String holder, String name, List<Figure> months, Figure year) {

        public TargetCell cell(int month) {
            return new TargetCell(scope, holder, month);
        }

        /** What was aimed at up to the end of a month; empty if no month has a target. */
        public Figure until(int month) {
            List<Figure> begun = months.subList(0, month);
            Optional<BigDecimal> target =
                    begun.stream().flatMap(figure -> figure.target().stream()).reduce(BigDecimal::add);
            return new Figure(target, begun.stream().map(Figure::result).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    /** A target, if there is one, and the result. */
    public record Figure(Optional<BigDecimal> target, BigDecimal result) {

        /** How much of the target was reached, 1 being all of it; empty without a target above zero. */
        public OptionalDouble share() {
            return target.filter(aim -> aim.signum() > 0)
                    .map(aim -> OptionalDouble.of(result.divide(aim, new MathContext(6, RoundingMode.HALF_UP))
                            .doubleValue()))
                    .orElse(OptionalDouble.empty());
        }
    }
}
