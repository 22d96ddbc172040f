package io.ringflow.pipeline.web;

import io.ringflow.identity.Person;
import io.ringflow.pipeline.TargetCell;
import io.ringflow.pipeline.TargetKind;
import io.ringflow.pipeline.TargetScope;
import io.ringflow.pipeline.TargetSheet;
import io.ringflow.pipeline.Targets;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.TypedAmount;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Targets against results (指标预算管理), and the grid in which they are set. */
@Controller
@PreAuthorize(DealAccess.MAY_LOOK)
class TargetPages {

    private static final String MAY_SET = "hasAnyAuthority('management', 'sales-managers', 'camunda-admin')";
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int MONTHS = 12;
    private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(15);

    private final Targets targets;
    private final DealAccess access;
    private final TargetChart chart;
    private final MessageSource messages;
    private final Clock clock;

    TargetPages(Targets targets, DealAccess access, TargetChart chart, MessageSource messages, Clock clock) {
        this.targets = targets;
        this.access = access;
        this.chart = chart;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/pipeline/targets")
    String results(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "SIGNED") TargetKind kind,
            @RequestParam(required = false) @Nullable String of,
            Model model) {
        TargetSheet sheet = targets.sheet(known(year), kind);
        List<TargetSheet.Row> rows = visible(sheet);
        Optional<TargetSheet.Row> chosen = rows.stream()
                .filter(row -> row.cell(0).toString().equals(of))
                .findFirst()
                .or(() -> rows.stream().findFirst());
        show(sheet, model);
        model.addAttribute("rows", rows);
        model.addAttribute("chosen", chosen.orElse(null));
        model.addAttribute("chart", chosen.map(row -> chart.of(row, sheet)).orElse(Map.of()));
        model.addAttribute("years", years(sheet));
        model.addAttribute("kinds", kinds(sheet, "/pipeline/targets"));
        return "pipeline/targets";
    }

    @GetMapping("/pipeline/targets/edit")
    @PreAuthorize(MAY_SET)
    String grid(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "SIGNED") TargetKind kind,
            Model model) {
        TargetSheet sheet = targets.sheet(known(year), kind);
        Map<String, String> typed = new HashMap<>();
        sheet.rows()
                .forEach(row -> IntStream.rangeClosed(0, MONTHS)
                        .forEach(month -> figure(row, month)
                                .target()
                                .ifPresent(amount -> typed.put(row.cell(month).toString(), plain(amount)))));
        return grid(sheet, typed, Map.of(), clock.instant(), model);
    }

    @PostMapping("/pipeline/targets/edit")
    @PreAuthorize(MAY_SET)
    String set(
            @RequestParam int year,
            @RequestParam TargetKind kind,
            @RequestParam Instant seen,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<TargetCell, Optional<BigDecimal>> amounts = new LinkedHashMap<>();
        Map<String, String> refused = new HashMap<>();
        typed.forEach((name, text) -> TargetCell.read(name).ifPresent(cell -> {
            Optional<BigDecimal> amount =
                    TypedAmount.read(text).filter(number -> number.signum() >= 0 && number.compareTo(HIGHEST) <= 0);
            if (amount.isEmpty() && !text.isBlank()) {
                refused.put(name, say("pipeline.target.refused.amount"));
            } else {
                amounts.put(cell, amount);
            }
        }));
        if (!refused.isEmpty()) {
            model.addAttribute("refusal", say("pipeline.target.refused", refused.size()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return grid(targets.sheet(known(year), kind), typed, refused, seen, model);
        }
        List<TargetCell> left = targets.set(known(year), kind, amounts, seen);
        if (left.isEmpty()) {
            return "redirect:/pipeline/targets?year=" + known(year) + "&kind=" + kind;
        }
        model.addAttribute("refusal", say("pipeline.target.refused.meanwhile", left.size()));
        response.setStatus(HttpStatus.CONFLICT.value());
        left.forEach(cell ->
                refused.put(cell.toString(), say("pipeline.target.refused.changed", typed.get(cell.toString()))));
        TargetSheet sheet = targets.sheet(known(year), kind);
        sheet.rows()
                .forEach(row -> IntStream.rangeClosed(0, MONTHS)
                        .mapToObj(row::cell)
                        .filter(left::contains)
                        .forEach(cell -> typed.put(
                                cell.toString(),
                                figure(row, cell.month())
                                        .target()
                                        .map(TargetPages::plain)
                                        .orElse(""))));
        return grid(sheet, typed, refused, clock.instant(), model);
    }

    private String grid(
            TargetSheet sheet, Map<String, String> typed, Map<String, String> refused, Instant seen, Model model) {
        show(sheet, model);
        model.addAttribute("rows", sheet.rows());
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("seen", seen);
        model.addAttribute("kinds", kinds(sheet, "/pipeline/targets/edit"));
        return "pipeline/targets-edit";
    }

    private void show(TargetSheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("months", chart.months());
    }

    /** Whoever sells sees the own row and that of the own team; the company's is for those who see all deals. */
    private List<TargetSheet.Row> visible(TargetSheet sheet) {
        if (access.seesAll()) {
            return sheet.rows();
        }
        Person viewer = access.viewer();
        return sheet.rows().stream()
                .filter(row -> row.scope() == TargetScope.PERSON && row.holder().equals(viewer.username())
                        || row.scope() == TargetScope.DEPARTMENT && row.holder().equals(viewer.team()))
                .sorted(Comparator.comparing(TargetSheet.Row::scope).reversed())
                .toList();
    }

    private static TargetSheet.Figure figure(TargetSheet.Row row, int month) {
        return month == 0 ? row.year() : row.months().get(month - 1);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? amount.toBigInteger().toString() : amount.toPlainString();
    }

    private int known(@Nullable Integer year) {
        return year == null || year < EARLIEST || year > LATEST
                ? LocalDate.now(clock).getYear()
                : year;
    }

    private static List<Choice> years(TargetSheet sheet) {
        return IntStream.rangeClosed(sheet.year() - 1, sheet.year() + 1)
                .mapToObj(year -> new Choice(
                        Integer.toString(year),
                        "/pipeline/targets?year=" + year + "&kind=" + sheet.kind(),
                        year == sheet.year()))
                .toList();
    }

    private List<Choice> kinds(TargetSheet sheet, String path) {
        return Arrays.stream(TargetKind.values())
                .map(kind -> new Choice(
                        say("pipeline.target.kind." + kind),
                        path + "?year=" + sheet.year() + "&kind=" + kind,
                        kind == sheet.kind()))
                .toList();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
