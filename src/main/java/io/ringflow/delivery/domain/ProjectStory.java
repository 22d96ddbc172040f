package io.ringflow.delivery.domain;

import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.shared.Money;
import io.ringflow.shared.Texts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes a project's story. What is told of each kind is the message {@code delivery.story.<kind>}, in which a fact stands as
 * {@code [name]}; the reader's page says facts by their name: {@code stage} and {@code evidence} in words, {@code on},
 * {@code from} and {@code to} as days, {@code person} by name, {@code amount} with its currency, all others as they are.
 */
@Component
class ProjectStory {

    private static final int LONGEST_FACT = 1000;

    private final ProjectEvents events;
    private final People people;
    private final Clock clock;

    ProjectStory(ProjectEvents events, People people, Clock clock) {
        this.events = events;
        this.people = people;
        this.clock = clock;
    }

    /** Tells it as of whoever is at work; of nobody in a job. */
    void tell(Project project, String kind, Map<String, ?> facts) {
        events.save(new ProjectEvent(
                project.id(),
                kind,
                written(facts),
                people.current().map(Person::username).orElse(null),
                clock.instant()));
    }

    private static Map<String, String> written(Map<String, ?> facts) {
        Map<String, String> written = new LinkedHashMap<>();
        facts.forEach((name, fact) -> written.put(name, Texts.clean(text(fact), LONGEST_FACT)));
        return written;
    }

    private static String text(Object fact) {
        return fact instanceof Money money
                ? money.amount().toPlainString() + " " + money.currencyCode()
                : fact.toString();
    }
}
