package io.ringflow.customer;

import io.ringflow.shared.web.StoryEntry;
import java.time.Instant;
import java.util.List;

/** What another module tells in a customer's story. A module offers its own as a bean of this type. */
public interface CustomerStoryPart {

    /**
     * The newest entries before a moment.
     *
     * @param limit how many at least, if there are so many; entries of one moment are not torn apart
     */
    List<StoryEntry> before(CustomerId customer, Instant moment, int limit);
}
