package io.ringflow.insight.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.identity.People;
import io.ringflow.identity.Person;
import io.ringflow.insight.Rating;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what customers say of us. */
@Service
@Transactional
public class SurveyDesk {

    private final SurveyAnswers answers;
    private final People people;
    private final Clock clock;

    SurveyDesk(SurveyAnswers answers, People people, Clock clock) {
        this.answers = answers;
        this.people = people;
        this.clock = clock;
    }

    public void record(CustomerId customer, String project, Rating rating, String comment) {
        answers.save(new SurveyAnswer(
                customer,
                project,
                rating,
                comment,
                people.current().map(Person::username).orElse(null),
                clock.instant()));
    }
}
