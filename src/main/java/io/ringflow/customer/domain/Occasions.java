package io.ringflow.customer.domain;

import io.ringflow.customer.process.RunningCase;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows who is doing what, and when, while it is done. */
@Component
class Occasions {

    private final Clock clock;
    private final ObjectProvider<People> people;
    private final RunningCase runningCase;

    Occasions(Clock clock, ObjectProvider<People> people, RunningCase runningCase) {
        this.clock = clock;
        this.people = people;
        this.runningCase = runningCase;
    }

    Occasion now() {
        return new Occasion(
                clock.instant(),
                people.stream().findFirst().flatMap(People::current).map(Person::username),
                runningCase.current());
    }
}
