package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;

import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.CompetitorView;
import io.ringflow.pipeline.DecisionRoleView;
import io.ringflow.pipeline.domain.OpportunityDesk;
import io.ringflow.pipeline.domain.StageWork;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps what somebody found out while working on a stage. */
@Component
@PaletteStep(
        name = "Record stage work",
        purpose = "Keeps what the stage's form tells: facts, next step, value, people, competitors, quotation.",
        inputs = @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"),
        outputs = @PaletteStep.Output(name = "value", type = PaletteStep.Type.NUMBER, label = "Expected value"))
class RecordStageWork implements JavaDelegate {

    private final OpportunityDesk opportunities;

    RecordStageWork(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String deal = OPPORTUNITY_NUMBER.get(execution);
        opportunities.learn(deal, work(form));
        DealVariables.write(execution, opportunities.facts(deal));
        form.forget("learnt", "need", "nextStep", "nextStepOn", "expectedValue", "closeOn", "budget");
        form.forget("projectApprovedOn", "projectReference", "competitors", "people", "quotation");
    }

    private static StageWork work(TaskFields form) {
        return new StageWork(
                form.text("learnt"),
                form.text("need"),
                form.text("nextStep"),
                form.date("nextStepOn"),
                form.number("expectedValue"),
                form.date("closeOn"),
                form.number("budget"),
                form.date("projectApprovedOn"),
                form.text("projectReference"),
                form.rows("competitors")
                        .map(rows -> rows.stream()
                                .filter(row -> !row.text("company").isEmpty())
                                .map(row -> new CompetitorView(row.text("company"), row.text("note")))
                                .toList()),
                form.rows("people")
                        .map(rows -> rows.stream()
                                .filter(row -> !row.text("name").isEmpty())
                                .map(RecordStageWork::person)
                                .toList()),
                form.rows("quotation").map(OfferLines::read));
    }

    private static DecisionRoleView person(TaskFields.Row row) {
        return new DecisionRoleView(
                row.text("name"),
                row.text("position"),
                Optional.of(row.text("role")).filter(role -> !role.isEmpty()).orElse("INFLUENCES"),
                Optional.of(row.text("standpoint"))
                        .filter(side -> !side.isEmpty())
                        .orElse("UNKNOWN"));
    }
}
