package io.ringflow.engine.deadline;

import io.ringflow.engine.time.WorkingCalendars;
import io.ringflow.engine.time.WorkingDuration;
import io.ringflow.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Reads {@code ringflow:deadline} and {@code ringflow:calendar} of user tasks. */
class DeadlineParseListener extends AbstractBpmnParseListener {

    private static final Namespace RINGFLOW = new Namespace("http://ringflow.io/schema/bpmn");

    private final WorkingCalendars calendars;
    private final Clock clock;
    private final Duration standard;

    DeadlineParseListener(WorkingCalendars calendars, Clock clock, Duration standard) {
        this.calendars = calendars;
        this.clock = clock;
        this.standard = standard;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new StaleOutcome());
        Optional<String> amount = attribute(element, "deadline");
        if (amount.isEmpty() && task.getDueDateExpression() != null) {
            return;
        }
        amount.filter(text -> !text.contains("${")).ifPresent(text -> requireDuration(text, element));
        DeadlineRule rule = new DeadlineRule(
                amount.map(text -> expression(text, element)),
                attribute(element, "calendar").map(text -> expression(text, element)),
                standard);
        task.setDueDateExpression(new DueDate(rule, calendars, clock, deadline -> Date.from(deadline.due())));
        task.setFollowUpDateExpression(new DueDate(rule, calendars, clock, deadline -> Date.from(deadline.soon())));
    }

    private static Optional<String> attribute(Element element, String name) {
        return Optional.ofNullable(element.attributeNS(RINGFLOW, name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static void requireDuration(String text, Element element) {
        try {
            WorkingDuration.read(text);
        } catch (Refusal refusal) {
            throw problem(refusal.getMessage(), element, refusal);
        }
    }

    private static Expression expression(String text, Element element) {
        try {
            return Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(text);
        } catch (ProcessEngineException unreadable) {
            throw problem(unreadable.getMessage(), element, unreadable);
        }
    }

    private static BpmnParseException problem(String sentence, Element element, RuntimeException cause) {
        return new BpmnParseException(element.attribute("id") + ": " + sentence, element, cause);
    }
}
