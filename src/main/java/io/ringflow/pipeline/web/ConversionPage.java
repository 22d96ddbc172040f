package io.ringflow.pipeline.web;

import io.ringflow.pipeline.ConversionFunnel;
import io.ringflow.pipeline.Pipeline;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The funnel as what it is: of the deals that entered, how many came how far, and in how many days. */
@Controller
@PreAuthorize(DealAccess.MAY_LOOK)
class ConversionPage {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Pipeline pipeline;
    private final PipelineScope scope;
    private final Clock clock;

    ConversionPage(Pipeline pipeline, PipelineScope scope, Clock clock) {
        this.pipeline = pipeline;
        this.scope = scope;
        this.clock = clock;
    }

    @GetMapping("/pipeline/funnel")
    String funnel(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Model model) {
        PipelineScope.Chosen chosen = scope.choose(of);
        ConversionFunnel funnel = pipeline.conversion(
                from == null ? EARLIEST : from, to == null ? LocalDate.now(clock) : to, chosen.owner());
        model.addAttribute("funnel", funnel);
        model.addAttribute(
                "entered", funnel.steps().isEmpty() ? 0L : funnel.steps().get(0).reached());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("of", chosen.key());
        model.addAttribute("scopes", scope.choices(chosen, "/pipeline/funnel", period(from, to)));
        return "pipeline/funnel";
    }

    private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
    }
}
