package io.ringflow.engine.form;

import io.ringflow.engine.history.OnlyShown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The values of a form between the browser and the records. Forms send what they like and show what they find among the
 * variables, so values are put there when the form opens, read when it is sent, and then forgotten: the records keep them.
 */
public final class TaskFields {

    private final VariableScope scope;

    public TaskFields(VariableScope scope) {
        this.scope = scope;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(scope.getVariable(name))
                .map(Object::toString)
                .map(String::strip);
    }

    public String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    /** Empty also if the form was sent with nothing there. */
    public Optional<String> filled(String name) {
        return text(name).filter(text -> !text.isEmpty());
    }

    public Optional<BigDecimal> number(String name) {
        return value(name).map(value -> number(name, value));
    }

    public Optional<LocalDate> date(String name) {
        return value(name).map(value -> date(name, value));
    }

    /** The lines of a list that a person filled in; empty if the form had no such list. Lines left blank are dropped. */
    public Optional<List<Row>> rows(String name) {
        return Optional.ofNullable(scope.getVariable(name)).map(value -> rows(name, value));
    }

    public void show(String name, @Nullable Object value) {
        if (value != null) {
            OnlyShown.run(() -> scope.setVariableLocal(name, value));
        }
    }

    public void show(String name, Optional<?> value) {
        value.ifPresent(known -> show(name, shown(known)));
    }

    /** Lines of a list, or the choices of a select. */
    public void showList(String name, List<? extends Map<String, ?>> lines) {
        JsonValue list = SpinValues.jsonValue(Spin.JSON(lines).toString()).create();
        OnlyShown.run(() -> scope.setVariableLocal(name, list));
    }

    public void forget(String... names) {
        OnlyShown.run(() -> Arrays.stream(names).filter(scope::hasVariable).forEach(scope::removeVariable));
    }

    private static Object shown(Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    private Optional<Object> value(String name) {
        return Optional.ofNullable(scope.getVariable(name))
                .filter(value -> !value.toString().isBlank());
    }

    private static BigDecimal number(String name, Object value) {
        try {
            return new BigDecimal(value.toString().strip());
        } catch (NumberFormatException wrong) {
            throw new ValueNotUnderstood(name, value, wrong);
        }
    }

    private static LocalDate date(String name, Object value) {
        try {
            return value instanceof Date moment
                    ? LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC)
                    : LocalDate.parse(value.toString().strip());
        } catch (DateTimeException wrong) {
            throw new ValueNotUnderstood(name, value, wrong);
        }
    }

    private static List<Row> rows(String name, Object value) {
        try {
            SpinJsonNode node = value instanceof JsonValue typed ? typed.getValue() : Spin.JSON(value);
            if (!node.isArray()) {
                throw new ValueNotUnderstood(name, value, null);
            }
            List<Row> rows = new ArrayList<>();
            node.elements().forEach(line -> rows.add(new Row(name, line)));
            return rows.stream().filter(row -> !row.blank()).toList();
        } catch (SpinRuntimeException wrong) {
            throw new ValueNotUnderstood(name, value, wrong);
        }
    }

    /** One line of a list. */
    public static final class Row {

        private final String list;
        private final SpinJsonNode line;

        private Row(String list, SpinJsonNode line) {
            this.list = list;
            this.line = line;
        }

        public String text(String name) {
            return cell(name).map(Object::toString).map(String::strip).orElse("");
        }

        public Optional<BigDecimal> number(String name) {
            return cell(name)
                    .filter(value -> !value.toString().isBlank())
                    .map(value -> TaskFields.number(list + "." + name, value));
        }

        public Optional<LocalDate> date(String name) {
            return cell(name)
                    .filter(value -> !value.toString().isBlank())
                    .map(value -> TaskFields.date(list + "." + name, value));
        }

        private Optional<Object> cell(String name) {
            return line.isObject() && line.hasProp(name)
                    ? Optional.ofNullable(line.prop(name).value())
                    : Optional.empty();
        }

        private boolean blank() {
            return !line.isObject()
                    || line.fieldNames().stream().map(this::text).allMatch(String::isEmpty);
        }
    }
}
