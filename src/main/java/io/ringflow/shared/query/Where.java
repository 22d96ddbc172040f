package io.ringflow.shared.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Conditions of a query with their parameters; those whose value is empty are left out, so that indexes can be used. */
public class Where {

    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Where and(String condition) {
        conditions.append(conditions.isEmpty() ? " where " : " and ").append(condition);
        return this;
    }

    public Where and(String condition, String parameter, Object value) {
        return and(condition).with(parameter, value);
    }

    public Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public Where and(String condition, String parameter, Optional<?> value) {
        value.ifPresent(known -> and(condition, parameter, (Object) known));
        return this;
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return conditions.toString();
    }
}
