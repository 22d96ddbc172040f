package io.ringflow.customer.imports.web;

import io.ringflow.customer.imports.ImportSettings;
import io.ringflow.customer.imports.domain.Choices;
import io.ringflow.customer.imports.domain.ImportKinds;
import io.ringflow.customer.imports.domain.ImportView;
import io.ringflow.customer.imports.domain.Imports;
import io.ringflow.customer.imports.domain.UnknownKind;
import io.ringflow.customer.imports.domain.Words;
import io.ringflow.customer.imports.reading.UnreadableFile;
import io.ringflow.identity.People;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a file is handed in, and the list of what was. */
@Controller
@RequestMapping("/import")
@MayImport
class ImportPages {

    private static final int LISTED = 20;

    private final Imports imports;
    private final ImportKinds kinds;
    private final ImportSettings settings;
    private final People people;
    private final Words words;

    ImportPages(Imports imports, ImportKinds kinds, ImportSettings settings, People people, Words words) {
        this.imports = imports;
        this.kinds = kinds;
        this.settings = settings;
        this.people = people;
        this.words = words;
    }

    /** A kind as the page offers it. */
    record KindChoice(String name, String title, String hint, String columns) {}

    /** A past import as the list shows it. */
    record Listed(ImportView view, String title, String person) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
            Model model,
            HttpServletRequest request) {
        if (tooLarge != null) {
            model.addAttribute(
                    "refusal",
                    words.say("file.too-large", settings.largestFile().toMegabytes()));
        }
        fill(model, before, "");
        return Fragments.of(request, "import/list", "rows");
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Principal person,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null
                || Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()) {
            return refused(words.say("file.missing"), kind, model, response);
        }
        try (InputStream content = file.getInputStream()) {
            ImportView view = imports.upload(
                    kind,
                    false,
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    content,
                    Choices.none(),
                    person.getName(),
                    LocaleContextHolder.getLocale());
            return "redirect:/import/" + view.id();
        } catch (UnreadableFile | UnknownKind refusal) {
            return refused(String.valueOf(refusal.getMessage()), kind, model, response);
        }
    }

    private String refused(String sentence, String kind, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", sentence);
        fill(model, Long.MAX_VALUE, kind);
        return "import/list";
    }

    private void fill(Model model, long before, String kind) {
        List<KindChoice> choices = kinds.all().stream()
                .map(each -> new KindChoice(
                        each.name(),
                        words.title(each),
                        words.hint(each),
                        String.join(
                                ", ",
                                each.fields().stream()
                                        .map(field -> words.field(each, field))
                                        .toList())))
                .toList();
        List<ImportView> views = imports.before(before, LISTED + 1);
        List<ImportView> shown = views.subList(0, Math.min(LISTED, views.size()));
        var names = people.findAll(shown.stream().map(ImportView::startedBy).toList());
        model.addAttribute("kinds", choices);
        model.addAttribute("chosen", kind.isEmpty() ? choices.get(0).name() : kind);
        model.addAttribute("limit", settings.largestFile().toMegabytes());
        model.addAttribute(
                "imports",
                shown.stream()
                        .map(view -> new Listed(
                                view,
                                kinds.find(view.kind()).map(words::title).orElse(view.kind()),
                                names.containsKey(view.startedBy())
                                        ? names.get(view.startedBy()).name()
                                        : view.startedBy()))
                        .toList());
        model.addAttribute(
                "next",
                views.size() > LISTED
                        ? "/import?before=" + shown.get(shown.size() - 1).id()
                        : null);
    }
}
