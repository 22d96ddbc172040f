package io.ringflow.insight.web;

import io.ringflow.insight.Mood;
import io.ringflow.insight.Surveys;
import io.ringflow.shared.export.TableAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers answered, as a file for spreadsheets. */
@Controller
@PreAuthorize(SurveyAccess.MAY_LOOK)
class SurveyExport {

    private final Surveys surveys;
    private final MessageSource messages;
    private final Clock clock;

    SurveyExport(Surveys surveys, MessageSource messages, Clock clock) {
        this.surveys = surveys;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/insight/satisfaction/export.{format:csv|xlsx}")
    void export(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable Mood mood,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<String> header = Stream.of(
                        "customer", "project", "expected", "perceived", "gap", "mood", "comment", "recordedBy", "at")
                .map(column -> messages.getMessage("insight.answer." + column, null, locale))
                .toList();
        new TableAnswer(
                        "satisfaction-" + LocalDate.now(clock),
                        messages.getMessage("insight.title", null, locale),
                        header,
                        ZoneId.of("UTC"))
                .write(
                        format,
                        response,
                        rows -> surveys.each(
                                Optional.ofNullable(mood),
                                row -> rows.add(
                                        row.customerName(),
                                        row.project(),
                                        row.rating().expected(),
                                        row.rating().perceived(),
                                        row.rating().gap(),
                                        messages.getMessage(
                                                "insight.mood." + row.rating().mood(), null, locale),
                                        row.comment(),
                                        row.recordedBy(),
                                        row.at())));
    }
}
