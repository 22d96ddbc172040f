package io.ringflow.customer.domain;

import io.ringflow.customer.process.RunningCase;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Knows who is doing what, and when, while it is done. */
@Component
class Occasions {

    private final Clock clock;
    private final People people;
    private final RunningCase runningCase;

    Occasions(Clock clock, People people, RunningCase runningCase) {
        this.clock = clock;
        this.people = people;
        this.runningCase = runningCase;
    }

    Occasion now() {
        return new Occasion(clock.instant(), people.current().map(Person::username), runningCase.current());
    }
}
