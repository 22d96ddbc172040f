package io.ringflow.pipeline.web;

import io.ringflow.pipeline.DealView;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.OpportunityStatus;
import io.ringflow.shared.web.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A deal's stage bar: the four stages of the funnel, then the signed contract. */
@Component
class DealStages {

    private final MessageSource messages;
    private final Clock clock;

    DealStages(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<Stage> bar(DealView deal) {
        OpportunityStatus status = deal.row().status();
        List<Stage> bar = new ArrayList<>();
        for (FunnelStage stage : FunnelStage.values()) {
            bar.add(stage(deal, stage));
        }
        bar.add(new Stage(
                say(status == OpportunityStatus.WON ? "pipeline.stage.WON" : "pipeline.stage.contract"),
                status == OpportunityStatus.WON
                        ? Stage.State.DONE
                        : status == OpportunityStatus.SETTLED ? Stage.State.CURRENT : Stage.State.AHEAD));
        return bar;
    }

    private Stage stage(DealView deal, FunnelStage stage) {
        FunnelStage at = deal.row().stage();
        OpportunityStatus status = deal.row().status();
        String label = say("pipeline.stage." + stage);
        boolean past =
                stage.compareTo(at) < 0 || status == OpportunityStatus.WON || status == OpportunityStatus.SETTLED;
        if (past) {
            return new Stage(label, Stage.State.DONE, "", "#log");
        }
        if (stage != at) {
            return new Stage(label, Stage.State.AHEAD);
        }
        return status == OpportunityStatus.LOST
                ? new Stage(label, Stage.State.LOST, say("pipeline.stage.LOST"), "#log")
                : new Stage(label, Stage.State.CURRENT, age(deal), "#log");
    }

    private String age(DealView deal) {
        long days = Duration.between(deal.row().stageSince(), clock.instant()).toDays();
        return messages.getMessage("pipeline.age", new Object[] {days}, LocaleContextHolder.getLocale());
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
