package io.ringflow.engine.history;

import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_CREATE;
import static org.camunda.bpm.engine.impl.history.event.HistoryEventTypes.JOB_DELETE;

import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Writes the history of level full, without what says nothing or says it twice; the decision record on history lists it. */
class CaseHistory extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!isLeftOut(event)) {
            super.handleEvent(event);
        }
    }

    private static boolean isLeftOut(HistoryEvent event) {
        return event instanceof HistoricFormPropertyEventEntity
                || event instanceof HistoricJobLogEvent && isOfType(event, JOB_CREATE, JOB_DELETE)
                || event instanceof HistoricVariableUpdateEventEntity && OnlyShown.isNow();
    }

    /** A type's name alone does not tell: tasks and variables are created and deleted too. */
    private static boolean isOfType(HistoryEvent event, HistoryEventType one, HistoryEventType other) {
        return event.isEventOfType(one) || event.isEventOfType(other);
    }
}
