package io.ringflow.engine.history;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** Tells the history of level full, without what says nothing or says it twice; the decision record on history lists it. */
class CaseHistory extends CacheAwareHistoryEventProducer {

    private static final @Nullable HistoryEvent NOTHING = null;

    @Override
    public @Nullable HistoryEvent createHistoricVariableCreateEvt(
            VariableInstanceEntity variable, VariableScope source) {
        return unlessOnlyShown(() -> super.createHistoricVariableCreateEvt(variable, source));
    }

    @Override
    public @Nullable HistoryEvent createHistoricVariableUpdateEvt(
            VariableInstanceEntity variable, VariableScope source) {
        return unlessOnlyShown(() -> super.createHistoricVariableUpdateEvt(variable, source));
    }

    @Override
    public @Nullable HistoryEvent createHistoricVariableDeleteEvt(
            VariableInstanceEntity variable, VariableScope source) {
        return unlessOnlyShown(() -> super.createHistoricVariableDeleteEvt(variable, source));
    }

    /** The variable that the field becomes is told already. */
    @Override
    public @Nullable HistoryEvent createFormPropertyUpdateEvt(
            ExecutionEntity execution, String field, String value, String task) {
        return NOTHING;
    }

    @Override
    public @Nullable HistoryEvent createHistoricJobLogCreateEvt(Job job) {
        return NOTHING;
    }

    @Override
    public @Nullable HistoryEvent createHistoricJobLogDeleteEvt(Job job) {
        return NOTHING;
    }

    private static @Nullable HistoryEvent unlessOnlyShown(Supplier<HistoryEvent> event) {
        return OnlyShown.isNow() ? NOTHING : event.get();
    }
}
