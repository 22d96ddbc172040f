package io.ringflow.shared.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that another module shows on a record's page, as far as the reader may see it. A module offers its own as beans; the
 * page knows nothing about what is in them.
 *
 * @param <T> the record
 */
public interface PagePanel<T> {

    /** Smaller comes first. */
    int order();

    /** The template and its fragment without parameters, for example {@code pipeline/customer-panels :: deals}. */
    String fragment();

    /** What the fragment reads as {@code ${panel}}; empty to show nothing of this record. */
    Optional<Object> content(T record);

    /** A panel with what it shows. */
    record Filled(String fragment, Object content) {}

    /** Those that show something, in their order. */
    static <T> List<Filled> filled(Stream<? extends PagePanel<T>> panels, T record) {
        return panels.sorted(Comparator.comparingInt(PagePanel::order))
                .flatMap(panel -> panel.content(record).map(content -> new Filled(panel.fragment(), content)).stream())
                .toList();
    }
}
