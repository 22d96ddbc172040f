package io.ringflow.delivery.process;

import static io.ringflow.delivery.process.ReceivableCollectionProcess.NOTE;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.OUTCOME;
import static io.ringflow.delivery.process.ReceivableCollectionProcess.RECEIVABLE_NUMBER;

import io.ringflow.delivery.domain.ReceivableDesk;
import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.variable.Variable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Does what was decided in a form about a receivable, then forgets what was entered there. */
abstract class ReceivableDecision implements JavaDelegate {

    final ReceivableDesk receivables;
    private final String[] entered;

    /** @param entered what the form asks for beside a note */
    ReceivableDecision(ReceivableDesk receivables, Variable<?>... entered) {
        this.receivables = receivables;
        this.entered = Stream.concat(Stream.of(NOTE), Arrays.stream(entered))
                .map(Variable::name)
                .toArray(String[]::new);
    }

    /** @throws OutcomeUnknown if the form cannot be decided so */
    abstract void decide(String outcome, String receivable, String note, DelegateExecution execution);

    @Override
    public final void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String note = form.textOrEmpty(NOTE.name());
        decide(OUTCOME.get(execution), RECEIVABLE_NUMBER.get(execution), note, execution);
        form.forget(entered);
    }
}
