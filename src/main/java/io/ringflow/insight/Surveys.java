package io.ringflow.insight;

import io.ringflow.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what customers answered after their projects; nothing here changes anything. */
public interface Surveys {

    /** The newest first, behind the row whose key is given. */
    List<SurveyRow> answers(Optional<Mood> mood, Optional<String> after, int limit);

    /** Every one, streamed, for an export. */
    void each(Optional<Mood> mood, Consumer<SurveyRow> reader);

    List<SurveyRow> ofProject(String project);

    /** The newest first. */
    List<SurveyRow> ofCustomer(CustomerId customer, int limit);

    Satisfaction satisfaction();
}
