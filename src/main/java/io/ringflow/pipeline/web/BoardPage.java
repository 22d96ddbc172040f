package io.ringflow.pipeline.web;

import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.pipeline.BoardColumn;
import io.ringflow.pipeline.DealFilter;
import io.ringflow.pipeline.DealRow;
import io.ringflow.pipeline.FunnelStage;
import io.ringflow.pipeline.Pipeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The funnel as a board: running deals by stage, with value, forecast and age. */
@Controller
@PreAuthorize(DealAccess.MAY_LOOK)
class BoardPage {

    private static final int CARDS = 20;

    private final Pipeline pipeline;
    private final DealAccess access;
    private final People people;
    private final PipelineScope scope;

    BoardPage(Pipeline pipeline, DealAccess access, People people, PipelineScope scope) {
        this.pipeline = pipeline;
        this.access = access;
        this.people = people;
        this.scope = scope;
    }

    @GetMapping("/pipeline")
    String board(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "false") boolean stalled,
            Model model) {
        PipelineScope.Chosen chosen = scope.choose(of);
        DealFilter filter = chosen.filter(stalled);
        List<BoardColumn> columns = pipeline.board(filter, CARDS);
        model.addAttribute("columns", columns);
        model.addAttribute("owners", owners(columns.stream().flatMap(column -> column.deals().stream())));
        model.addAttribute("empty", columns.stream().allMatch(column -> column.count() == 0));
        model.addAttribute("stalled", stalled);
        model.addAttribute("of", chosen.key());
        model.addAttribute("scopes", scope.choices(chosen, "/pipeline", stalled ? "&stalled=true" : ""));
        model.addAttribute("mayImport", access.seesAll());
        return "pipeline/board";
    }

    @GetMapping("/pipeline/columns/{stage}")
    String more(
            @PathVariable FunnelStage stage,
            @RequestParam String after,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "false") boolean stalled,
            Model model) {
        PipelineScope.Chosen chosen = scope.choose(of);
        List<DealRow> deals = pipeline.column(stage, chosen.filter(stalled), Optional.of(after), CARDS + 1);
        List<DealRow> shown = deals.subList(0, Math.min(CARDS, deals.size()));
        model.addAttribute("deals", shown);
        model.addAttribute("owners", owners(shown.stream()));
        model.addAttribute("stage", stage);
        model.addAttribute("more", deals.size() > CARDS);
        model.addAttribute("stalled", stalled);
        model.addAttribute("of", chosen.key());
        return "pipeline/board :: cards";
    }

    private Map<String, Person> owners(Stream<DealRow> deals) {
        return people.findAll(
                deals.flatMap(deal -> deal.owner().stream()).distinct().toList());
    }
}
