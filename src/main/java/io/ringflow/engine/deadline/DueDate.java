package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingCalendars;
import java.time.Clock;
import java.util.Date;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Stands where a model's due date or follow-up date would stand, so that the engine writes both with the new task and needs no
 * second statement.
 */
record DueDate(DeadlineRule rule, WorkingCalendars calendars, Clock clock, Function<Deadline, Date> which)
        implements Expression {

    @Override
    public Date getValue(VariableScope scope) {
        return which.apply(rule.from(clock.instant(), scope, calendars));
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new ProcessEngineException("A deadline is reckoned, not set");
    }

    @Override
    public String getExpressionText() {
        return rule.amount()
                .map(Expression::getExpressionText)
                .orElseGet(() -> rule.standard().toString());
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }
}
