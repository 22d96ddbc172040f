package io.ringflow.insight.domain;

import io.ringflow.customer.CustomerId;
import io.ringflow.insight.Rating;
import io.ringflow.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a customer said after a project, written once: what was expected, what was perceived, each from 1 to 10. */
@Entity
@Immutable
@Table(name = "survey_answer")
class SurveyAnswer {

    private static final int LONGEST_COMMENT = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "survey_answer")
    @SequenceGenerator(name = "survey_answer", sequenceName = "survey_answer_seq", allocationSize = 50)
    private @Nullable Long id;

    private long customerId;
    private String projectNumber = "";
    private int expected;
    private int perceived;
    private String comment = "";
    private @Nullable String recordedBy;
    private Instant at = Instant.EPOCH;

    protected SurveyAnswer() {}

    SurveyAnswer(CustomerId customer, String project, Rating rating, String comment, @Nullable String by, Instant at) {
        this.customerId = customer.value();
        this.projectNumber = project;
        this.expected = rating.expected();
        this.perceived = rating.perceived();
        this.comment = Texts.clean(comment, LONGEST_COMMENT);
        this.recordedBy = by;
        this.at = at;
    }
}
