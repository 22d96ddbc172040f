package io.ringflow.engine.variable;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * A process variable by name and type. A process declares each of its variables once, as a constant of its
 * {@code <Name>Process}, and everything in Java reads and writes it through that constant.
 *
 * @param <T> the type in Java; what the engine keeps is a type that forms, rules and expressions understand
 */
public final class Variable<T> {

    private final String name;
    private final String type;
    private final Function<Object, T> read;
    private final Function<T, Object> write;

    private Variable(String name, String type, Function<Object, T> read, Function<T, Object> write) {
        this.name = name;
        this.type = type;
        this.read = read;
        this.write = write;
    }

    public static Variable<String> text(String name) {
        return new Variable<>(name, "text", String.class::cast, value -> value);
    }

    /** A decimal number; kept as a double, which is exact to 15 digits, for that is what forms send and rules compare. */
    public static Variable<BigDecimal> number(String name) {
        return new Variable<>(name, "number", value -> new BigDecimal(value.toString()), BigDecimal::doubleValue);
    }

    /** A whole number, such as the id of a record. */
    public static Variable<Long> whole(String name) {
        return new Variable<>(
                name, "whole number", value -> new BigDecimal(value.toString()).longValueExact(), value -> value);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, "yes or no", Boolean.class::cast, value -> value);
    }

    /** A day; kept as ISO text ({@code 2026-02-28}), which forms show and send. */
    public static Variable<LocalDate> date(String name) {
        return new Variable<>(name, "date", value -> LocalDate.parse((String) value), LocalDate::toString);
    }

    /** A moment; kept as a date, which timers understand. */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, "moment", Variable::readMoment, Date::from);
    }

    /** A structured value that forms and rules share. */
    public static Variable<SpinJsonNode> json(String name) {
        return new Variable<>(
                name,
                "JSON",
                Variable::readJson,
                node -> SpinValues.jsonValue(node).create());
    }

    /** The variables that a process class declares as constants, in order. */
    public static List<Variable<?>> declaredIn(Class<?> process) {
        return Arrays.stream(process.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)
                .<Variable<?>>map(Variable::constant)
                .toList();
    }

    public String name() {
        return name;
    }

    /** @throws VariableMissing if it is not set */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new VariableMissing(name));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(this::convert);
    }

    /** Sets nothing if it is the same already, so that the history tells changes only. */
    public void set(VariableScope scope, T value) {
        Object written = write.apply(value);
        if (!written.equals(scope.getVariable(name))) {
            scope.setVariable(name, written);
        }
    }

    /** Sets the value, or that there is none. */
    public void set(VariableScope scope, Optional<T> value) {
        if (value.isPresent()) {
            set(scope, value.get());
        } else if (!scope.hasVariable(name) || scope.getVariable(name) != null) {
            scope.setVariable(name, null);
        }
    }

    public void remove(VariableScope scope) {
        scope.removeVariable(name);
    }

    /** @throws VariableMissing if the map does not hold it */
    public T in(Map<String, ?> variables) {
        return findIn(variables).orElseThrow(() -> new VariableMissing(name));
    }

    public Optional<T> findIn(Map<String, ?> variables) {
        return Optional.<Object>ofNullable(variables.get(name)).map(this::convert);
    }

    /** Puts the value as the engine keeps it, for starting a process or completing a task. */
    public void put(Map<? super String, Object> variables, T value) {
        variables.put(name, write.apply(value));
    }

    private T convert(Object kept) {
        try {
            return read.apply(kept);
        } catch (ClassCastException | ArithmeticException | NumberFormatException | DateTimeException wrong) {
            throw new VariableOfWrongType(name, type, kept, wrong);
        }
    }

    private static Instant readMoment(Object value) {
        return value instanceof Date date
                ? date.toInstant()
                : OffsetDateTime.parse((String) value).toInstant();
    }

    private static SpinJsonNode readJson(Object value) {
        return value instanceof JsonValue typed ? typed.getValue() : (SpinJsonNode) value;
    }

    private static Variable<?> constant(Field field) {
        try {
            field.setAccessible(true);
            return (Variable<?>) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("Variable " + field + " cannot be read", closed);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
