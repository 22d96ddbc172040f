package io.ringflow.pipeline.process;

import static io.ringflow.pipeline.process.LeadToContractProcess.COURSE;
import static io.ringflow.pipeline.process.LeadToContractProcess.HOLD_UNTIL;
import static io.ringflow.pipeline.process.LeadToContractProcess.OPPORTUNITY_NUMBER;
import static io.ringflow.pipeline.process.LeadToContractProcess.OUTCOME;
import static io.ringflow.pipeline.process.LeadToContractProcess.STAGE;

import io.ringflow.engine.form.OutcomeUnknown;
import io.ringflow.engine.form.TaskFields;
import io.ringflow.engine.palette.PaletteStep;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.domain.OpportunityDesk;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the deal as its stage's form decided, and writes the move into the stage log. */
@Component
@PaletteStep(
        name = "Record stage",
        purpose = "Moves the deal on, holds it, or gives it up, and writes who moved it, when and on what evidence.",
        inputs = {
            @PaletteStep.Input(name = "opportunityNumber", label = "Number of the opportunity"),
            @PaletteStep.Input(
                    name = "outcome",
                    label = "advance, stay, hold, lost, or a reviewer's approve or return"),
            @PaletteStep.Input(name = "holdUntil", label = "Day until which the deal rests", required = false),
            @PaletteStep.Input(name = "lostReason", label = "Why it is lost", required = false),
            @PaletteStep.Input(name = "lostTo", label = "Who got it", required = false)
        },
        outputs = {
            @PaletteStep.Output(name = "course", label = "again, held, lost or settled"),
            @PaletteStep.Output(name = "stage", label = "Stage")
        })
class RecordStage implements JavaDelegate {

    private final OpportunityDesk opportunities;

    RecordStage(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TaskFields form = new TaskFields(execution);
        String deal = OPPORTUNITY_NUMBER.get(execution);
        Course course =
                switch (OUTCOME.get(execution)) {
                    case "advance" -> advance(deal);
                    case "stay" -> stay(deal);
                    case "hold" -> hold(deal, form);
                    case "lost" -> lose(deal, form);
                    case "approve", "return" -> Course.again;
                    default -> throw new OutcomeUnknown(OUTCOME.get(execution));
                };
        COURSE.set(execution, course.name());
        STAGE.set(execution, opportunities.facts(deal).stage().name());
        form.forget("lostReason", "lostTo");
        if (course != Course.held) {
            HOLD_UNTIL.remove(execution);
        }
    }

    private Course advance(String deal) {
        if (opportunities.facts(deal).stage() == FunnelStage.S4) {
            opportunities.settle(deal);
            return Course.settled;
        }
        opportunities.advance(deal);
        return Course.again;
    }

    private Course stay(String deal) {
        opportunities.stay(deal);
        return Course.again;
    }

    private Course hold(String deal, TaskFields form) {
        LocalDate until = form.date("holdUntil").orElseThrow(() -> new DecisionIncomplete("holdUntil"));
        opportunities.hold(deal, until);
        return Course.held;
    }

    private Course lose(String deal, TaskFields form) {
        String reason = form.filled("lostReason").orElseThrow(() -> new DecisionIncomplete("lostReason"));
        opportunities.lose(deal, reason, form.filled("lostTo"));
        return Course.lost;
    }
}
