package io.ringflow.delivery;

import io.ringflow.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads projects, for pages and for other modules; nothing here changes anything. */
public interface Projects {

    /** The running projects by the stage that they wait for, with the first {@code cards} of each. */
    List<ProjectColumn> board(ProjectFilter filter, int cards);

    /** The next projects: running ones late first, closed ones by the day of closing; behind the row whose place is given. */
    List<ProjectRow> list(ProjectFilter filter, Optional<String> after, int limit);

    ProjectTotals totals(ProjectFilter filter);

    /** Every project that is meant, streamed, for an export. */
    void each(ProjectFilter filter, Consumer<ProjectRow> reader);

    Optional<ProjectView> project(String number);

    Optional<ProjectRow> row(String number);

    /** The case that carries it; empty if its history was cleaned up. */
    Optional<String> processInstance(String number);

    /** The project that a contract became. */
    Optional<ProjectRow> ofContract(String contractNumber);

    /** The projects of a customer, newest first. */
    List<ProjectRow> ofCustomer(CustomerId customer, int limit);

    /**
     * What happened to a customer's projects before a moment, newest first.
     *
     * @param sellers restricts to the projects of those people's contracts
     * @param limit how many at least, if there are so many; what happened in one moment stays together
     */
    List<ProjectNews> news(CustomerId customer, Optional<List<String>> sellers, Instant before, int limit);

    /**
     * Those whose number or customer's name begins with the term, newest first.
     *
     * @param sellers whose contracts they are; empty for everybody's
     */
    List<ProjectRow> search(String term, Optional<List<String>> sellers, int limit);
}
