package io.ringflow.customer.imports.domain;

import java.util.List;
import java.util.Map;

/**
 * How the rows of a file become rows of its kind.
 *
 * @param header the columns' names
 * @param mapping the column for each field that has one
 * @param corrections by field: what a value is to be read as
 * @param obstacles why no row can be taken like this, as sentences; empty if nothing is in the way
 */
record Plan(
        List<String> header,
        Map<String, String> mapping,
        NumberStyle numbers,
        DateStyle dates,
        Map<String, Map<String, String>> corrections,
        List<String> obstacles) {

    int columnOf(String field) {
        String column = mapping.get(field);
        return column == null ? -1 : header.indexOf(column);
    }

    boolean isPossible() {
        return obstacles.isEmpty();
    }
}
