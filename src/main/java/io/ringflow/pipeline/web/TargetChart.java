package io.ringflow.pipeline.web;

import io.ringflow.pipeline.TargetSheet;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A year as a chart: results as bars, targets as a line. */
@Component
class TargetChart {

    private final MessageSource messages;

    TargetChart(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, Object> of(TargetSheet.Row row, TargetSheet sheet) {
        return Map.of(
                "legend", Map.of("top", 0),
                "grid", Map.of("left", 8, "right", 16, "top", 36, "bottom", 8, "containLabel", true),
                "xAxis", Map.of("type", "category", "data", months()),
                "yAxis", Map.of("type", "value"),
                "series",
                        List.of(
                                Map.of(
                                        "type",
                                        "bar",
                                        "name",
                                        say("pipeline.target.result"),
                                        "data",
                                        row.months().stream()
                                                .limit(sheet.months())
                                                .map(TargetSheet.Figure::result)
                                                .toList()),
                                Map.of(
                                        "type",
                                        "line",
                                        "step",
                                        "middle",
                                        "name",
                                        say("pipeline.target.target"),
                                        "data",
                                        row.months().stream()
                                                .map(figure -> figure.target()
                                                        .map(Object.class::cast)
                                                        .orElse("-"))
                                                .toList())));
    }

    /** The names of the months, short, in the person's language. */
    List<String> months() {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, LocaleContextHolder.getLocale()))
                .toList();
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
