package io.ringflow.delivery.process;

import io.ringflow.delivery.ReceiptAnswered;
import io.ringflow.delivery.ReceiptQuestioned;
import io.ringflow.delivery.ReceivableChanged;
import io.ringflow.delivery.ReceivableOpened;
import io.ringflow.delivery.ReceivableSettled;
import io.ringflow.engine.form.WrittenAmount;
import io.ringflow.engine.history.OnlyShown;
import io.ringflow.engine.permission.WithoutRights;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins and ends the cases of receivables and receipts, in the transaction that makes them begin or end. */
@Component
class MoneyCases {

    private final RuntimeService cases;
    private final TaskService tasks;
    private final WithoutRights house;

    MoneyCases(RuntimeService cases, TaskService tasks, WithoutRights house) {
        this.cases = cases;
        this.tasks = tasks;
        this.house = house;
    }

    @EventListener
    void on(ReceivableOpened receivable) {
        begin(ReceivableCollectionProcess.KEY, receivable.number());
    }

    @EventListener
    void on(ReceivableSettled receivable) {
        end(ReceivableCollectionProcess.KEY, receivable.number(), ReceivableCollectionProcess.RECEIVABLE_SETTLED);
    }

    /** Whoever has a task about it reads what is outstanding now. */
    @EventListener
    void on(ReceivableChanged receivable) {
        house.act(() -> running(ReceivableCollectionProcess.KEY, receivable.number()).stream()
                .flatMap(instance -> tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream())
                .forEach(task -> show(task, receivable)));
    }

    private void show(Task task, ReceivableChanged receivable) {
        OnlyShown.run(() -> cases.setVariables(
                task.getExecutionId(),
                Map.of(
                        "outstandingShown", WrittenAmount.of(receivable.outstanding()),
                        "amount", receivable.outstanding().amount().doubleValue())));
    }

    @EventListener
    void on(ReceiptQuestioned receipt) {
        begin(ReceiptMatchingProcess.KEY, receipt.number());
    }

    @EventListener
    void on(ReceiptAnswered receipt) {
        end(ReceiptMatchingProcess.KEY, receipt.number(), ReceiptMatchingProcess.RECEIPT_ANSWERED);
    }

    private void begin(String process, String number) {
        house.act(() -> {
            if (running(process, number).isEmpty()) {
                cases.startProcessInstanceByKey(process, number);
            }
        });
    }

    private void end(String process, String number, String message) {
        house.act(() ->
                running(process, number).forEach(instance -> cases.messageEventReceived(message, instance.getId())));
    }

    /** By business key, which the engine finds without a look at the other cases that wait for the same message. */
    private List<ProcessInstance> running(String process, String number) {
        return cases.createProcessInstanceQuery()
                .processInstanceBusinessKey(number, process)
                .list();
    }
}
