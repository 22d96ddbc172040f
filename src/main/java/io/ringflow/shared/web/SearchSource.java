package io.ringflow.shared.web;

import java.util.List;

/**
 * Finds a module's records for the one search field of the frame, as far as whoever searches may see them. A module offers its
 * own as a bean of this type.
 */
public interface SearchSource {

    /** Smaller comes first. */
    int order();

    /** Those whose number, or whose customer's name, begins with the term. */
    List<SearchHit> search(String term, int limit);
}
