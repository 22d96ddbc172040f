package io.ringflow.customer.imports.web;

import io.ringflow.customer.imports.ImportField;
import io.ringflow.customer.imports.ImportKind;
import io.ringflow.customer.imports.domain.DateStyle;
import io.ringflow.customer.imports.domain.ImportKinds;
import io.ringflow.customer.imports.domain.ImportState;
import io.ringflow.customer.imports.domain.ImportView;
import io.ringflow.customer.imports.domain.Imports;
import io.ringflow.customer.imports.domain.NumberStyle;
import io.ringflow.customer.imports.domain.Preview;
import io.ringflow.customer.imports.domain.ReportedRow;
import io.ringflow.customer.imports.domain.UnknownImport;
import io.ringflow.customer.imports.domain.Words;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Refusal;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** One import: how its file is understood, how far it is, what became of its rows. */
@Controller
@RequestMapping("/import/{id}")
@MayImport
class ImportPage {

    private static final int ROWS = 50;
    private static final List<String> ENCODINGS = List.of(
            "UTF-8",
            "GB18030",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "Big5",
            "Shift_JIS",
            "EUC-KR",
            "windows-1250",
            "windows-1251");
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    private final Imports imports;
    private final ImportKinds kinds;
    private final RefusedRowsFile refusedRows;
    private final People people;
    private final Words words;

    ImportPage(Imports imports, ImportKinds kinds, RefusedRowsFile refusedRows, People people, Words words) {
        this.imports = imports;
        this.kinds = kinds;
        this.refusedRows = refusedRows;
        this.people = people;
        this.words = words;
    }

    /** A field with the column that it is taken from. */
    record MappedField(String name, String label, boolean required, String column, String constant) {}

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) ReportedRow.@Nullable Result result,
            Model model,
            HttpServletRequest request) {
        fill(id, result, model);
        return Fragments.of(request, "import/run", "state");
    }

    @GetMapping("/rows")
    String rows(@PathVariable long id, @RequestParam ReportedRow.Result result, @RequestParam long after, Model model) {
        fillRows(existing(id), result, after, model);
        return "import/run :: rows";
    }

    @PostMapping("/check")
    String check(@PathVariable long id, @ModelAttribute PreviewForm form, Model model, HttpServletResponse response) {
        return orRefused(id, model, response, () -> imports.lookAgain(id, form.choices()));
    }

    @PostMapping("/start")
    String start(@PathVariable long id, @ModelAttribute PreviewForm form, Model model, HttpServletResponse response) {
        return orRefused(id, model, response, () -> imports.start(id, form.choices()));
    }

    @PostMapping("/continue")
    String goOn(@PathVariable long id, Model model, HttpServletResponse response) {
        return orRefused(id, model, response, () -> imports.goOn(id));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable long id, Model model, HttpServletResponse response) {
        return orRefused(id, model, response, () -> imports.cancel(id));
    }

    @GetMapping("/refused.csv")
    ResponseEntity<StreamingResponseBody> refused(@PathVariable long id) {
        existing(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + id + ".csv\"")
                .body(out -> refusedRows.write(id, out));
    }

    private String orRefused(long id, Model model, HttpServletResponse response, Runnable work) {
        existing(id);
        try {
            work.run();
            return "redirect:/import/" + id;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", refusal.getMessage());
            fill(id, null, model);
            return "import/run";
        }
    }

    private void fill(long id, ReportedRow.@Nullable Result wanted, Model model) {
        ImportView view = existing(id);
        Optional<ImportKind> kind = kinds.find(view.kind());
        model.addAttribute("run", view);
        model.addAttribute("kindTitle", kind.map(words::title).orElse(view.kind()));
        model.addAttribute(
                "person", people.find(view.startedBy()).map(Person::name).orElse(view.startedBy()));
        boolean undecided = view.state() == ImportState.PREVIEWED || view.state() == ImportState.FAILED;
        if (undecided && kind.isPresent()) {
            imports.preview(id)
                    .filter(preview -> view.state() == ImportState.PREVIEWED)
                    .ifPresent(preview -> fillPreview(kind.get(), preview, model));
            fillReading(imports.preview(id), model);
        }
        List<Choice> reports = reports(view, wanted);
        model.addAttribute("reports", reports);
        reports.stream().filter(Choice::on).findFirst().ifPresent(on -> fillRows(view, shown(view, wanted), 0, model));
    }

    private void fillPreview(ImportKind kind, Preview preview, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute(
                "fields",
                kind.fields().stream()
                        .map(field -> new MappedField(
                                field.name(),
                                words.field(kind, field),
                                field.required(),
                                preview.constants().containsKey(field.name())
                                        ? "="
                                        : preview.mapping().getOrDefault(field.name(), ""),
                                preview.constants().getOrDefault(field.name(), field.otherwise())))
                        .toList());
        model.addAttribute("suggestions", suggestions(kind, preview));
        model.addAttribute("styles", styles(NumberStyle.values(), "numbers."));
        model.addAttribute("dateStyles", styles(DateStyle.values(), "dates."));
    }

    private void fillReading(Optional<Preview> preview, Model model) {
        Set<String> encodings = new LinkedHashSet<>(ENCODINGS);
        preview.map(found -> found.format().encoding())
                .filter(encoding -> !encoding.isEmpty())
                .ifPresent(encodings::add);
        model.addAttribute("encodings", encodings);
        Map<String, String> delimiters = new LinkedHashMap<>();
        DELIMITERS.forEach(
                delimiter -> delimiters.put(delimiter, delimiter.equals("\t") ? words.say("page.tab") : delimiter));
        model.addAttribute("delimiters", delimiters);
    }

    private static Map<String, List<String>> suggestions(ImportKind kind, Preview preview) {
        Map<String, List<String>> suggestions = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        preview.proposals().forEach(proposal -> unknown.add(proposal.field()));
        kind.fields().stream()
                .filter(field -> unknown.contains(field.name()))
                .forEach(field -> suggestions.put(field.name(), knownValues(field)));
        return suggestions;
    }

    private static List<String> knownValues(ImportField field) {
        return field.known().map(known -> known.get().some()).orElse(List.of());
    }

    private <E extends Enum<E>> Map<String, String> styles(E[] values, String prefix) {
        Map<String, String> styles = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> styles.put(value.name(), words.say(prefix + value.name())));
        return styles;
    }

    private List<Choice> reports(ImportView view, ReportedRow.@Nullable Result wanted) {
        List<Choice> reports = new ArrayList<>();
        ReportedRow.Result shown = shown(view, wanted);
        for (ReportedRow.Result result : ReportedRow.Result.values()) {
            long count = count(view, result);
            if (count > 0) {
                reports.add(new Choice(
                        words.say("rows." + result),
                        "/import/" + view.id() + "?result=" + result + "#rows",
                        result == shown,
                        count));
            }
        }
        return reports;
    }

    private static ReportedRow.Result shown(ImportView view, ReportedRow.@Nullable Result wanted) {
        if (wanted != null && count(view, wanted) > 0) {
            return wanted;
        }
        return Arrays.stream(ReportedRow.Result.values())
                .filter(result -> count(view, result) > 0)
                .findFirst()
                .orElse(ReportedRow.Result.REFUSED);
    }

    private static long count(ImportView view, ReportedRow.Result result) {
        return switch (result) {
            case REFUSED -> view.tally().refused();
            case CORRECTED -> view.tally().corrected();
            case POINTED_OUT -> view.tally().pointedOut();
        };
    }

    private void fillRows(ImportView view, ReportedRow.Result result, long after, Model model) {
        List<ReportedRow> rows = imports.rows(view.id(), result, after, ROWS + 1);
        List<ReportedRow> shown = rows.subList(0, Math.min(ROWS, rows.size()));
        model.addAttribute("result", result);
        model.addAttribute("columns", imports.header(view.id()));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "next",
                rows.size() > ROWS
                        ? "/import/" + view.id() + "/rows?result=" + result + "&after="
                                + shown.get(shown.size() - 1).line()
                        : null);
    }

    private ImportView existing(long id) {
        try {
            return imports.view(id);
        } catch (UnknownImport unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage());
        }
    }
}
