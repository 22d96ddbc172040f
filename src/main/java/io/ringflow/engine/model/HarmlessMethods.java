package io.ringflow.engine.model;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.DateTime;

/**
 * What expressions may ask of a value, by its type: reading, comparing, reckoning with dates. Nothing that writes, reflects, or
 * grows beyond what it was given (no {@code repeat}, {@code replace} or patterns). A type that is not named here answers nothing.
 */
final class HarmlessMethods {

    /** A name with a slash is allowed with so many arguments only. */
    static final Set<String> EXECUTION = Set.of(
            "getId",
            "getBusinessKey",
            "getProcessBusinessKey",
            "getProcessInstanceId",
            "getProcessDefinitionId",
            "getCurrentActivityId",
            "getCurrentActivityName",
            "getActivityInstanceId",
            "getEventName",
            "getTenantId",
            "getVariable/1",
            "getVariableLocal/1",
            "hasVariable/1",
            "hasVariableLocal/1");

    static final Set<String> TASK = Set.of(
            "getId",
            "getName",
            "getDescription",
            "getAssignee",
            "getOwner",
            "getPriority",
            "getCreateTime",
            "getDueDate",
            "getFollowUpDate",
            "getTaskDefinitionKey",
            "getProcessInstanceId",
            "getProcessDefinitionId",
            "getExecutionId",
            "getExecution",
            "getEventName",
            "getTenantId",
            "getVariable/1",
            "getVariableLocal/1",
            "hasVariable/1",
            "hasVariableLocal/1");

    private static final Set<String> DATES = Set.of(
            "plusSeconds",
            "plusMinutes",
            "plusHours",
            "plusDays",
            "plusWeeks",
            "plusMonths",
            "plusYears",
            "minusSeconds",
            "minusMinutes",
            "minusHours",
            "minusDays",
            "minusWeeks",
            "minusMonths",
            "minusYears",
            "isBefore",
            "isAfter",
            "isEqual",
            "isEqualNow",
            "isBeforeNow",
            "isAfterNow",
            "getYear",
            "getMonthValue",
            "getMonthOfYear",
            "getDayOfMonth",
            "getDayOfWeek",
            "getDayOfYear",
            "getHour",
            "getMinute",
            "getSecond",
            "getHourOfDay",
            "getMinuteOfHour",
            "getMillis",
            "toLocalDate",
            "toLocalTime",
            "toLocalDateTime",
            "toInstant",
            "toEpochMilli",
            "toEpochDay",
            "toDate",
            "withYear",
            "withMonth",
            "withMonthOfYear",
            "withDayOfMonth",
            "withDayOfWeek",
            "withDayOfYear",
            "withHour",
            "withMinute",
            "withSecond",
            "withHourOfDay",
            "withMinuteOfHour",
            "withSecondOfMinute",
            "withMillisOfSecond",
            "withTimeAtStartOfDay",
            "dayOfMonth",
            "dayOfWeek",
            "monthOfYear",
            "hourOfDay",
            "minuteOfHour");

    private static final Map<Class<?>, Set<String>> BY_TYPE = new LinkedHashMap<>();

    static {
        BY_TYPE.put(DelegateExecution.class, EXECUTION);
        BY_TYPE.put(DelegateTask.class, TASK);
        BY_TYPE.put(
                CharSequence.class,
                Set.of(
                        "length",
                        "isEmpty",
                        "isBlank",
                        "equalsIgnoreCase",
                        "contains",
                        "startsWith",
                        "endsWith",
                        "toLowerCase/0",
                        "toUpperCase/0",
                        "trim",
                        "strip",
                        "substring",
                        "indexOf",
                        "lastIndexOf",
                        "charAt",
                        "concat"));
        BY_TYPE.put(
                Number.class,
                Set.of(
                        "intValue",
                        "longValue",
                        "doubleValue",
                        "signum",
                        "negate/0",
                        "abs/0",
                        "add/1",
                        "subtract/1",
                        "multiply/1"));
        BY_TYPE.put(Boolean.class, Set.of("booleanValue"));
        BY_TYPE.put(Enum.class, Set.of("name", "ordinal"));
        BY_TYPE.put(Comparable.class, Set.of("compareTo"));
        BY_TYPE.put(Collection.class, Set.of("size", "isEmpty", "contains", "containsAll"));
        BY_TYPE.put(List.class, Set.of("get", "indexOf", "lastIndexOf"));
        BY_TYPE.put(
                Map.class,
                Set.of("get", "getOrDefault", "containsKey", "containsValue", "keySet", "values", "size", "isEmpty"));
        BY_TYPE.put(Date.class, Set.of("getTime", "before", "after", "toInstant"));
        BY_TYPE.put(Temporal.class, DATES);
        BY_TYPE.put(DateTime.class, DATES);
        BY_TYPE.put(
                DateTime.Property.class,
                Set.of(
                        "withMinimumValue",
                        "withMaximumValue",
                        "roundFloorCopy",
                        "roundCeilingCopy",
                        "get/0",
                        "addToCopy/1"));
        BY_TYPE.put(
                TemporalAmount.class,
                Set.of(
                        "toDays",
                        "toHours",
                        "toMinutes",
                        "toMillis",
                        "getDays",
                        "getMonths",
                        "getYears",
                        "isNegative",
                        "isZero"));
        BY_TYPE.put(
                SpinJsonNode.class,
                Set.of(
                        "prop/1",
                        "hasProp",
                        "stringValue",
                        "numberValue",
                        "boolValue",
                        "value",
                        "isNull",
                        "isObject",
                        "isArray",
                        "isString",
                        "isNumber",
                        "isBoolean",
                        "isValue",
                        "elements",
                        "fieldNames",
                        "contains",
                        "indexOf"));
        Set<Class<?>> plain = Set.copyOf(BY_TYPE.keySet());
        plain.stream()
                .filter(type -> type != DelegateExecution.class && type != DelegateTask.class)
                .filter(type -> type != Comparable.class)
                .forEach(type -> BY_TYPE.merge(type, Set.of("equals", "toString"), HarmlessMethods::both));
    }

    private static final Set<String> OF_ANY_VALUE = BY_TYPE.entrySet().stream()
            .filter(entry -> entry.getKey() != DelegateExecution.class && entry.getKey() != DelegateTask.class)
            .map(Map.Entry::getValue)
            .reduce(Set.of(), HarmlessMethods::both);

    private HarmlessMethods() {}

    /** Whether this value answers this call. */
    static boolean allows(Object receiver, String method, int arguments) {
        return BY_TYPE.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isInstance(receiver) && lists(entry.getValue(), method, arguments));
    }

    /** Whether some value answers this call; all that can be said before the value is there. */
    static boolean allowsSomewhere(String method, int arguments) {
        return lists(OF_ANY_VALUE, method, arguments);
    }

    static boolean lists(Set<String> methods, String method, int arguments) {
        return methods.contains(method) || methods.contains(method + "/" + arguments);
    }

    /** The allowed getter behind a property, such as {@code getAssignee} behind {@code assignee}. */
    static Optional<String> getter(Object receiver, String property) {
        return candidates(property).filter(name -> allows(receiver, name, 0)).findFirst();
    }

    static boolean getterListed(Set<String> methods, String property) {
        return candidates(property).anyMatch(name -> lists(methods, name, 0));
    }

    private static Stream<String> candidates(String property) {
        if (property.isEmpty()) {
            return Stream.empty();
        }
        String capital = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Stream.of("get" + capital, "is" + capital);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
