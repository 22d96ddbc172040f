package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingDuration;
import io.ringflow.engine.time.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * The deadline that a model gives to a user task.
 *
 * @param amount of working time, such as {@code PT8H}, or the exact moment as a date
 * @param calendar the name of the calendar; the standard one counts where none is named
 */
record DeadlineRule(Optional<Expression> amount, Optional<Expression> calendar, Duration standard) {

    Deadline from(Instant start, VariableScope scope, WorkingCalendars calendars) {
        WorkingTime time = calendar(scope).map(calendars::named).orElseGet(calendars::standard);
        Object value = amount.map(expression -> expression.getValue(scope)).orElse(null);
        if (value instanceof Date exact) {
            return new Deadline(
                    exact.toInstant(),
                    Deadline.after(start, positive(time.between(start, exact.toInstant())), time)
                            .soon());
        }
        return Deadline.after(start, value == null ? standard : WorkingDuration.read(value.toString()), time);
    }

    Optional<String> calendar(VariableScope scope) {
        return calendar.map(expression -> expression.getValue(scope))
                .map(Object::toString)
                .filter(name -> !name.isBlank());
    }

    /** Whether the moment comes from a bean of the palette, which is called by that name. */
    boolean asks(String bean) {
        return amount.map(Expression::getExpressionText)
                .filter(text -> text.contains("{" + bean + "."))
                .isPresent();
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
