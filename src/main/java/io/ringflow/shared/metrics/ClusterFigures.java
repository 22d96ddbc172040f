package io.ringflow.shared.metrics;

import java.time.Instant;
import java.util.List;

/**
 * A module's share of the figures that are read from the database and so are the same on every node. They are read in one
 * read-only transaction, seldom, and only while somebody asks for them.
 */
public interface ClusterFigures {

    /** @return always the same figures, whatever values there are at the moment */
    List<Figure> read(Instant now);
}
