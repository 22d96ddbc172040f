package io.ringflow.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One of several views of the same page: a filter chip or a tab.
 *
 * @param label words, not a message key
 * @param on whether the page shows this one
 * @param count how many there are; null to show none
 */
public record Choice(
        String label, String href, boolean on, @Nullable Long count) {

    public Choice(String label, String href, boolean on) {
        this(label, href, on, null);
    }
}
