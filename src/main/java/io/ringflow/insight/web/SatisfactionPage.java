package io.ringflow.insight.web;

import io.ringflow.identity.People;
import io.ringflow.insight.Measure;
import io.ringflow.insight.Mood;
import io.ringflow.insight.Satisfaction;
import io.ringflow.insight.SurveyRow;
import io.ringflow.insight.Surveys;
import io.ringflow.shared.web.Choice;
import io.ringflow.shared.web.Fragments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How satisfied customers are after their projects: what they expected, what they found, and what they said. */
@Controller
@PreAuthorize(SurveyAccess.MAY_LOOK)
class SatisfactionPage {

    private static final int ROWS = 50;
    private static final String ADDRESS = "/insight/satisfaction";

    private final Surveys surveys;
    private final People people;
    private final MessageSource messages;

    SatisfactionPage(Surveys surveys, People people, MessageSource messages) {
        this.surveys = surveys;
        this.people = people;
        this.messages = messages;
    }

    /** Satisfaction is the first of the insights. */
    @GetMapping("/insight")
    String insight() {
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS)
    String satisfaction(
            @RequestParam(required = false) @Nullable Mood mood,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        List<SurveyRow> found = surveys.answers(Optional.ofNullable(mood), Optional.ofNullable(after), ROWS + 1);
        List<SurveyRow> shown = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute(
                "people",
                people.findAll(shown.stream()
                        .flatMap(row -> row.recordedBy().stream())
                        .distinct()
                        .toList()));
        model.addAttribute("next", found.size() > ROWS ? next(mood, shown) : null);
        if (after != null && Fragments.isAskedFor(request)) {
            return "insight/satisfaction :: rows";
        }
        Satisfaction satisfaction = surveys.satisfaction();
        model.addAttribute("satisfaction", satisfaction);
        model.addAttribute("all", satisfaction.all());
        model.addAttribute("mood", mood);
        model.addAttribute("chips", chips(mood, satisfaction.all(), locale));
        return "insight/satisfaction";
    }

    private static String next(@Nullable Mood mood, List<SurveyRow> shown) {
        return ADDRESS + "?" + (mood == null ? "" : "mood=" + mood + "&") + "after="
                + shown.get(ROWS - 1).after();
    }

    private List<Choice> chips(@Nullable Mood chosen, Measure all, Locale locale) {
        List<Choice> chips = new ArrayList<>();
        chips.add(new Choice(
                messages.getMessage("insight.all", null, locale), ADDRESS + "#answers", chosen == null, all.answers()));
        for (Mood mood : Mood.values()) {
            chips.add(new Choice(
                    messages.getMessage("insight.mood." + mood, null, locale),
                    ADDRESS + "?mood=" + mood + "#answers",
                    mood == chosen,
                    all.of(mood)));
        }
        return chips;
    }
}
