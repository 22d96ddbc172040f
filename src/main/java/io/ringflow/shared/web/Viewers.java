package io.ringflow.shared.web;

import java.util.Locale;
import java.util.Optional;

/** What the frame asks about the people who look at pages; the module that keeps people answers. */
public interface Viewers {

    /**
     * How a person is shown in the corner of the page.
     *
     * @param initials one or two letters
     */
    record Face(String name, String initials) {}

    Optional<Face> face(String username);

    /** The language that the person chose; empty if the browser decides. */
    Optional<Locale> language(String username);

    void choose(String username, Locale language);
}
