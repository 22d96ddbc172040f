package io.ringflow.customer.web;

import io.ringflow.customer.CustomerId;
import io.ringflow.customer.CustomerStoryPart;
import io.ringflow.customer.domain.CustomerStory;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.web.StoryEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells a customer's story in sentences: what happened to the record, and what other modules add. */
@Component
class CustomerStoryTeller {

    private static final Map<String, String> ICONS = Map.of(
            "ENTERED", "ti-plus",
            "RENAMED", "ti-pencil",
            "CHANGED", "ti-pencil",
            "LIFECYCLE", "ti-arrow-up-right",
            "CREDIT", "ti-shield-check",
            "PARENT", "ti-sitemap",
            "CONTACT_ADDED", "ti-user-plus",
            "CONTACT_CHANGED", "ti-user-edit",
            "CONTACT_LEFT", "ti-user-off",
            "CONTACT_BACK", "ti-user-check");

    private final CustomerStory story;
    private final CustomerWords words;
    private final People people;
    private final List<CustomerStoryPart> parts;

    CustomerStoryTeller(
            CustomerStory story, CustomerWords words, People people, ObjectProvider<CustomerStoryPart> parts) {
        this.story = story;
        this.words = words;
        this.people = people;
        this.parts = parts.orderedStream().toList();
    }

    /**
     * A piece of the story.
     *
     * @param olderThan where the next piece begins; empty if this is the end
     */
    record Piece(List<StoryEntry> entries, Optional<Instant> olderThan) {}

    /** The newest before a moment; what happened in one moment stays together. */
    Piece before(CustomerId customer, Instant moment, int limit) {
        List<StoryEntry> entries = new ArrayList<>(own(story.before(customer, moment, limit + 1)));
        parts.forEach(part -> entries.addAll(part.before(customer, moment, limit + 1)));
        entries.sort(Comparator.comparing(StoryEntry::at).reversed());
        if (entries.size() <= limit) {
            return new Piece(entries, Optional.empty());
        }
        Instant last = entries.get(limit - 1).at();
        List<StoryEntry> piece =
                entries.stream().filter(entry -> !entry.at().isBefore(last)).toList();
        return new Piece(piece, piece.size() < entries.size() ? Optional.of(last) : Optional.empty());
    }

    private List<StoryEntry> own(List<CustomerStory.Event> events) {
        Map<String, Person> known = people.findAll(events.stream()
                .map(CustomerStory.Event::doneBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return events.stream().map(event -> entry(event, known)).toList();
    }

    private StoryEntry entry(CustomerStory.Event event, Map<String, Person> known) {
        String doer = Optional.ofNullable(event.doneBy())
                .map(username -> Optional.ofNullable(known.get(username))
                        .map(Person::name)
                        .orElse(username))
                .orElse("");
        String caseNumber = Optional.ofNullable(event.caseNumber()).orElse("");
        String sentence = sentence(event);
        return new StoryEntry(
                event.doneAt(),
                "change",
                ICONS.getOrDefault(event.kind(), "ti-point"),
                caseNumber.isEmpty() ? sentence : words.say("customer.story.inCase", sentence, sentence, caseNumber),
                doer,
                caseNumber.isEmpty() ? "" : "/search?q=" + caseNumber);
    }

    private String sentence(CustomerStory.Event event) {
        String key = "customer.story." + event.kind();
        return switch (event.kind()) {
            case "LIFECYCLE" -> words.say(key, key, words.lifecycle(event.became()), words.lifecycle(event.was()));
            case "CHANGED" -> changed(event);
            case "PARENT" ->
                words.say(event.became().isEmpty() ? key + ".none" : key, key, event.became(), event.was());
            case "CREDIT" -> words.say(key, key, event.became(), event.was());
            case "RENAMED" -> words.say(key, key, event.became(), event.was());
            default -> words.say(key, key, event.subject().isEmpty() ? event.became() : event.subject());
        };
    }

    private String changed(CustomerStory.Event event) {
        String fact = words.say("customer.fact." + event.subject(), event.subject());
        String was = shown(event.subject(), event.was());
        String became = shown(event.subject(), event.became());
        if (was.isEmpty()) {
            return words.say("customer.story.CHANGED.new", became, fact, became);
        }
        return became.isEmpty()
                ? words.say("customer.story.CHANGED.gone", was, fact, was)
                : words.say("customer.story.CHANGED", became, fact, became, was);
    }

    private String shown(String fact, String value) {
        return switch (fact) {
            case "country" -> words.country(value);
            case "sector" -> words.sector(value);
            case "region" -> words.region(value);
            default -> value;
        };
    }
}
