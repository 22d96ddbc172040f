package io.ringflow.engine.history;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
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
        return event.isEventOfType(HistoryEventTypes.FORM_PROPERTY_UPDATE)
                || event.isEventOfType(HistoryEventTypes.JOB_CREATE)
                || event.isEventOfType(HistoryEventTypes.JOB_DELETE)
                || event instanceof HistoricVariableUpdateEventEntity && OnlyShown.isNow();
    }
}
