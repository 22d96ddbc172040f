package io.ringflow.delivery.web;

import io.ringflow.delivery.ProjectView;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Money;
import io.ringflow.shared.web.Amounts;
import io.ringflow.shared.web.Moments;
import io.ringflow.shared.web.Sentence;
import io.ringflow.shared.web.StoryEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a project's story: puts what was told of each kind into its sentence, in the reader's language. */
@Component
class StoryLines {

    private static final Set<String> DAYS = Set.of("on", "from", "to");
    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("opened", "ti-file-certificate"),
            Map.entry("assigned", "ti-user"),
            Map.entry("reassigned", "ti-user"),
            Map.entry("reminded", "ti-bell"),
            Map.entry("chased", "ti-phone"),
            Map.entry("escalated", "ti-arrow-up"),
            Map.entry("decided", "ti-gavel"),
            Map.entry("planned", "ti-calendar"),
            Map.entry("evidence", "ti-check"),
            Map.entry("refused", "ti-x"),
            Map.entry("reached", "ti-flag"),
            Map.entry("closed", "ti-circle-check"),
            Map.entry("moneyIn", "ti-coin"),
            Map.entry("moneyOut", "ti-arrow-back-up"),
            Map.entry("settled", "ti-circle-check"),
            Map.entry("receivableReminded", "ti-bell"),
            Map.entry("dunned", "ti-phone"),
            Map.entry("moneyEscalated", "ti-arrow-up"),
            Map.entry("moneyDecided", "ti-gavel"),
            Map.entry("postponed", "ti-calendar"));

    private final MessageSource messages;
    private final Moments moments;
    private final Amounts amounts;
    private final People people;

    StoryLines(MessageSource messages, Moments moments, Amounts amounts, People people) {
        this.messages = messages;
        this.moments = moments;
        this.amounts = amounts;
        this.people = people;
    }

    List<StoryEntry> of(List<ProjectView.Event> story) {
        Map<String, String> names = names(story);
        return story.stream().map(event -> entry(event, names)).toList();
    }

    private StoryEntry entry(ProjectView.Event event, Map<String, String> names) {
        String by = event.by().map(person -> names.getOrDefault(person, person)).orElse("");
        return new StoryEntry(
                event.at(), event.kind(), ICONS.getOrDefault(event.kind(), "ti-point"), sentence(event, names), by, "");
    }

    private String sentence(ProjectView.Event event, Map<String, String> names) {
        String pattern = messages.getMessage(
                "delivery.story." + event.kind(), null, event.kind(), LocaleContextHolder.getLocale());
        return Sentence.of(pattern == null ? event.kind() : pattern, place -> {
            String fact = event.facts().getOrDefault(place, "");
            return fact.isEmpty() ? "" : said(place, fact, names);
        });
    }

    private String said(String name, String fact, Map<String, String> names) {
        if (DAYS.contains(name)) {
            return moments.fullDate(LocalDate.parse(fact));
        }
        return switch (name) {
            case "stage", "evidence", "origin" ->
                messages.getMessage("delivery." + name + "." + fact, null, LocaleContextHolder.getLocale());
            case "person" -> names.getOrDefault(fact, fact);
            case "amount" -> amount(fact);
            default -> fact;
        };
    }

    private String amount(String fact) {
        String[] parts = fact.split(" ");
        return amounts.withCurrency(Money.of(new BigDecimal(parts[0]), parts[1]));
    }

    private Map<String, String> names(List<ProjectView.Event> story) {
        return people
                .findAll(story.stream()
                        .flatMap(event -> Stream.concat(
                                event.by().stream(),
                                Stream.ofNullable(event.facts().get("person"))))
                        .distinct()
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> name(found.getValue())));
    }

    private static String name(Person person) {
        return person.name();
    }
}
