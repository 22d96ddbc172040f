package io.ringflow.customer.imports.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the rows of a file become rows of its kind.
 *
 * @param header the columns' names
 * @param mapping the column for each field that has one
 * @param constants the value for each field that has the same one in all rows
 * @param openNumbers and {@code openDates}: they can be read in two ways, which only a person can tell apart
 * @param corrections by field: what a value is to be read as
 * @param obstacles why no row can be taken like this, as sentences; empty if nothing is in the way
 */
record Plan(
        List<String> header,
        Map<String, String> mapping,
        Map<String, String> constants,
        NumberStyle numbers,
        DateStyle dates,
        boolean openNumbers,
        boolean openDates,
        Map<String, Map<String, String>> corrections,
        List<String> obstacles) {

    int columnOf(String field) {
        String column = mapping.get(field);
        return column == null ? -1 : header.indexOf(column);
    }

    Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        mapping.keySet().forEach(field -> columns.put(field, columnOf(field)));
        return columns;
    }

    /** Whether rows have a value for the field. */
    boolean holds(String field) {
        return columnOf(field) >= 0 || constants.containsKey(field);
    }

    boolean isPossible() {
        return obstacles.isEmpty();
    }
}
