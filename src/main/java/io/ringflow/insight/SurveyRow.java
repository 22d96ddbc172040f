package io.ringflow.insight;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer answered after a project.
 *
 * @param customer number of the customer
 * @param seller login name of whoever sold the project
 * @param recordedBy login name of whoever asked
 * @param after key of this row, to ask for the rows behind it
 */
public record SurveyRow(
        String customer,
        String customerName,
        String project,
        String seller,
        Rating rating,
        String comment,
        Optional<String> recordedBy,
        Instant at,
        String after) {}
